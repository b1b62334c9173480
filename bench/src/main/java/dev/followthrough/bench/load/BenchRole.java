package dev.followthrough.bench.load;

import dev.followthrough.standalone.postgres.Postgres;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// PostgreSQL as the bench sees it, through a role of its own: what the product's role does in the product's
/// database is told apart from the bench's looks and from Temporal, whose databases lie in the same cluster.
///
/// @param house  the product's database
/// @param server the server's statistics
public record BenchRole(JdbcClient house, JdbcClient server) {
    private static final String NAME = "bench";

    static BenchRole in(Postgres postgres) {
        JdbcClient owner = client(postgres, "postgres", Postgres.USER);
        owner.sql("create role " + NAME + " superuser login password '" + postgres.password() + "'")
                .update();
        owner.sql("create extension pg_stat_statements").update();
        return new BenchRole(client(postgres, "followthrough", NAME), client(postgres, "postgres", NAME));
    }

    private static JdbcClient client(Postgres postgres, String database, String user) {
        var source = new PGSimpleDataSource();
        source.setUrl(postgres.url(database));
        source.setUser(user);
        source.setPassword(postgres.password());
        return JdbcClient.create(source);
    }

    public void forgetStatements() {
        server.sql("select pg_stat_statements_reset()").query((row, n) -> 1).list();
    }

    /// Statements of the product since they were forgotten, without `begin` and `commit`, with how often each ran.
    public Map<String, Long> statements() {
        var calls = new TreeMap<String, Long>();
        server.sql("""
                select s.query, s.calls from pg_stat_statements s
                join pg_database d on d.oid = s.dbid join pg_roles r on r.oid = s.userid
                where d.datname = 'followthrough' and r.rolname = :role and s.toplevel
                """)
                .param("role", Postgres.USER)
                .query((row, n) -> calls.merge(shape(row.getString(1)), row.getLong(2), Long::sum))
                .list();
        return calls;
    }

    /// Constants are kept or not, by how the driver sent the statement.
    private static String shape(String query) {
        return query.replaceAll("/\\*.*?\\*/", "")
                .replaceAll("'[^']*'|\\$\\d+|\\b\\d+\\b", "?")
                .replaceAll("\\s+", " ");
    }

    /// WAL that the product's sessions have written since they began, in bytes; commits and full pages included.
    public long walBytes() {
        return server.sql("""
                select coalesce(sum((pg_stat_get_backend_wal(pid)).wal_bytes), 0)::bigint from pg_stat_activity
                where datname = 'followthrough' and usename = :role
                """).param("role", Postgres.USER).query(Long.class).single();
    }
}
