package dev.followthrough.store.cadence.enrollment;

import dev.followthrough.domain.cadence.enrollment.Verdict;
import dev.followthrough.domain.cadence.enrollment.WhyNot;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a sweep saw of each deal. The first look at a deal stays: a page that is tried again finds what it
/// enrolled running.
@Repository
public class Looks {
    private final JdbcClient jdbc;

    Looks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param reason why not; null: it was enrolled, or would be
    public record Look(
            String dealId,
            String deal,
            String owner,
            @Nullable String reason,
            String words,
            @Nullable String rule,
            @Nullable String cadence,
            @Nullable String evidence) {}

    void keep(String sweep, String dealId, Verdict verdict) {
        switch (verdict) {
            case Verdict.Leave leave -> keep(sweep, Map.of(dealId, leave));
            case Verdict.Enroll found ->
                jdbc.sql("""
                        insert into enrollment_look (sweep_id, deal_id, words, rule, cadence, evidence) values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(sweep, dealId, found.why(), found.rule(), found.cadence(), found.evidence())
                        .update();
        }
    }

    void keep(String sweep, Map<String, Verdict.Leave> left) {
        if (left.isEmpty()) return;
        List<Map.Entry<String, Verdict.Leave>> all = List.copyOf(left.entrySet());
        jdbc.sql("""
                insert into enrollment_look (sweep_id, deal_id, reason, words)
                select :sweep, deal_id, reason, words
                from unnest(:deals::text[], :reasons::text[], :words::text[]) as l (deal_id, reason, words)
                on conflict do nothing
                """)
                .param("sweep", sweep)
                .param("deals", all.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "reasons",
                        all.stream().map(one -> one.getValue().why().name()).toArray(String[]::new))
                .param("words", all.stream().map(one -> one.getValue().words()).toArray(String[]::new))
                .update();
    }

    /// Those that were not enrolled.
    ///
    /// @param reason null: for any reason
    /// @param person whose deals; null: everybody's
    /// @param after  the deal that the page before ended with; null: from the start
    public List<Look> left(
            String sweep, @Nullable WhyNot reason, @Nullable String person, @Nullable String after, int most) {
        return looks(
                sweep,
                "l.reason is not null and (:reason::text is null or l.reason = :reason)",
                reason,
                person,
                after,
                most);
    }

    /// Those that were, or would be.
    public List<Look> enrolled(String sweep, @Nullable String person, @Nullable String after, int most) {
        return looks(sweep, "l.reason is null and :reason::text is null", null, person, after, most);
    }

    private List<Look> looks(
            String sweep,
            String which,
            @Nullable WhyNot reason,
            @Nullable String person,
            @Nullable String after,
            int most) {
        return jdbc.sql("""
                select l.*, d.name, p.email from enrollment_look l join deal d on d.id = l.deal_id join person p on p.id = d.owner_id
                where l.sweep_id = :sweep and (:after::text is null or l.deal_id > :after)
                  and (:person::text is null or :person in (d.owner_id, d.delegate_id) or d.owner_id in (select stood_in_for(:person)))
                  and
                """ + which + " order by l.deal_id limit :most")
                .param("sweep", sweep)
                .param("reason", reason == null ? null : reason.name(), java.sql.Types.VARCHAR)
                .param("person", person, java.sql.Types.VARCHAR)
                .param("after", after, java.sql.Types.VARCHAR)
                .param("most", most)
                .query((row, n) -> new Look(
                        row.getString("deal_id"),
                        row.getString("name"),
                        row.getString("email"),
                        word(row.getString("reason")),
                        row.getString("words"),
                        row.getString("rule"),
                        row.getString("cadence"),
                        row.getString("evidence")))
                .list();
    }

    private static @Nullable String word(@Nullable String reason) {
        return reason == null ? null : WhyNot.valueOf(reason).word();
    }

    /// How many for each reason, by its word; those that were enrolled under the empty one.
    Map<String, Integer> counts(String sweep) {
        Map<String, Integer> counts = new java.util.TreeMap<>();
        jdbc.sql("select reason, count(*) from enrollment_look where sweep_id = ? group by reason")
                .params(Arrays.asList(sweep))
                .query(row -> {
                    String reason = word(row.getString(1));
                    counts.put(reason == null ? "" : reason, row.getInt(2));
                });
        return counts;
    }
}
