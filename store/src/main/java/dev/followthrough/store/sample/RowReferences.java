package dev.followthrough.store.sample;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which tables refer to which, as the database itself has it: a table that is added later is known too.
@Repository
class RowReferences {
    private final JdbcClient jdbc;

    RowReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Columns of a table that name rows of another by these of its columns.
    record Reference(String table, List<String> columns, List<String> named) {
        String left() {
            return columns.stream().collect(Collectors.joining(", ", "(", ")"));
        }

        String right() {
            return String.join(", ", named);
        }
    }

    List<Reference> to(String table) {
        return jdbc.sql("""
                select c.conrelid::regclass::text,
                       (select array_agg(a.attname::text order by k.n) from unnest(c.conkey) with ordinality k(col, n)
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.col),
                       (select array_agg(a.attname::text order by k.n) from unnest(c.confkey) with ordinality k(col, n)
                        join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.col)
                from pg_constraint c where c.contype = 'f' and c.confrelid = ?::regclass order by 1
                """)
                .param(table)
                .query((row, n) -> new Reference(row.getString(1), words(row.getArray(2)), words(row.getArray(3))))
                .list();
    }

    /// Tables that have such a column, whether it refers to anything or not.
    List<String> having(String column) {
        return jdbc.sql("""
                select a.attrelid::regclass::text from pg_attribute a join pg_class t on t.oid = a.attrelid
                where a.attname = ? and t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and not a.attisdropped order by 1
                """).param(column).query(String.class).list();
    }

    private static List<String> words(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
