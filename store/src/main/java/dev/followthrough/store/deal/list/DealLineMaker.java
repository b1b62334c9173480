package dev.followthrough.store.deal.list;

import dev.followthrough.domain.cadence.enrollment.EnrollmentRules;
import dev.followthrough.domain.sequence.StopReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the lines of deals beside what is true (decision 017). Whatever a line shows marks its deal when it
/// changes; here marked lines are made anew, some at a time. Who asks for a list does it first for what was
/// just changed, so that everybody finds their own change; a sweep does the rest.
@Component
public class DealLineMaker {
    /// One maker at a time: of two lines of the same deal, the older one must not be the last one written.
    private static final long MAKER = -6_018L;

    private static final int AT_ONCE = 500;
    private static final int TURNS = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EnrollmentRules rules;
    private final String make;

    public DealLineMaker(JdbcClient jdbc, TransactionTemplate transaction, EnrollmentRules rules) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.rules = rules;
        this.make = "insert into deal_line (" + LineSql.COLUMNS + ") " + LineSql.made(openEnds())
                + " on conflict (deal_id) do update set (" + LineSql.COLUMNS + ") = row ("
                + Arrays.stream(LineSql.COLUMNS.split(", "))
                        .map(column -> "excluded." + column)
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static String openEnds() {
        return Arrays.stream(StopReason.values())
                .filter(reason -> reason.mayBeginAgain(false))
                .map(reason -> "'" + reason.name() + "'")
                .collect(Collectors.joining(", "));
    }

    /// Makes what was marked a moment ago. Where there is much more of it than that, as after an import of
    /// many deals, the list is for a while behind, and the sweep catches up.
    public void catchUp() {
        for (int turn = 0; turn < TURNS; turn++) {
            if (marked(1) == 0 || make() == 0) return;
        }
    }

    /// Makes all that is marked; of a database that has lost its lines, every deal's.
    ///
    /// @return how many lines were made
    public int makeAll() {
        begin();
        int made = 0;
        while (true) {
            int some = make();
            made += some;
            if (some == 0) return made;
        }
    }

    /// @return how many deals are marked, counted no further than `most`
    public int marked(int most) {
        return jdbc.sql("select count(*) from (select from deal_mark limit ?) few")
                .param(most)
                .query(Integer.class)
                .single();
    }

    /// After a crash of PostgreSQL nothing is left of the lines, and other rules make other lines.
    private void begin() {
        String known = jdbc.sql("select rules from deal_line_made")
                .query(String.class)
                .optional()
                .orElse("");
        if (known.equals(rules.quietFingerprint())) return;
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into deal_mark select id, 0 from deal on conflict do nothing")
                    .update();
            jdbc.sql(
                            "insert into deal_line_made (rules) values (?) on conflict (one) do update set rules = excluded.rules")
                    .param(rules.quietFingerprint())
                    .update();
        });
    }

    private int make() {
        Integer made = transaction.execute(status -> {
            jdbc.sql("select count(pg_advisory_xact_lock(?))")
                    .param(MAKER)
                    .query(Long.class)
                    .single();
            List<String> ids =
                    jdbc.sql("""
                    delete from deal_mark m where m.deal_id in (
                        select deal_id from (select distinct deal_id from (select deal_id from deal_mark limit :most) few) marked)
                    returning m.deal_id
                    """).param("most", AT_ONCE).query(String.class).list();
            return ids.isEmpty() ? 0 : make(ids.stream().distinct().toList());
        });
        return made == null ? 0 : made;
    }

    private record Kind(String stage, @Nullable String segment) {}

    private int make(List<String> ids) {
        String[] deals = ids.toArray(String[]::new);
        List<Kind> kinds = jdbc.sql("select distinct stage, segment from deal where id = any(?)")
                .param(deals)
                .query((row, n) -> new Kind(row.getString(1), row.getString(2)))
                .list();
        List<Integer> days = new ArrayList<>();
        for (Kind kind : kinds) days.add(rules.usualDays(kind.stage(), kind.segment()));
        return jdbc.sql(make)
                .param("ids", deals)
                .param("stages", kinds.stream().map(Kind::stage).toArray(String[]::new))
                .param("segments", kinds.stream().map(Kind::segment).toArray(String[]::new))
                .param("days", days.toArray(Integer[]::new))
                .update();
    }
}
