package dev.followthrough.store.cadence.enrollment;

import dev.followthrough.domain.cadence.enrollment.DealAtHand;
import dev.followthrough.domain.cadence.enrollment.EnrollmentRules;
import dev.followthrough.domain.cadence.enrollment.Verdict;
import dev.followthrough.store.deal.Ids;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sweeps: looks at every deal, enrolls what qualifies, and keeps why each of the others was left.
@Component
public class Sweeps {
    /// How long what a sweep saw is kept.
    private static final java.time.Duration KEPT = java.time.Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final DealsAtHand deals;
    private final EnrollmentRules rules;
    private final Enrolling enrolling;
    private final Looks looks;
    private final BusinessClock clock;

    Sweeps(
            JdbcClient jdbc,
            DealsAtHand deals,
            EnrollmentRules rules,
            Enrolling enrolling,
            Looks looks,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.deals = deals;
        this.rules = rules;
        this.enrolling = enrolling;
        this.looks = looks;
        this.clock = clock;
    }

    /// @param enrolled how many were, or in a preview would be
    /// @param left     how many were not, by reason
    public record Sweep(
            String id,
            boolean preview,
            String askedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            int enrolled,
            Map<String, Integer> left) {}

    /// A page that was looked at.
    ///
    /// @param last   the deal that it ended with; null: there was none any more
    /// @param begun  deals whose enrollment has begun
    public record Page(@Nullable String last, int looked, List<String> begun) {}

    /// @param key     names the run: begun twice it is one sweep
    /// @param askedBy a person's id, or `schedule`
    /// @return its id
    public String begin(String key, boolean preview, String askedBy) {
        jdbc.sql("delete from enrollment_sweep where started_at < ?")
                .param(Timestamp.from(clock.now().minus(KEPT)))
                .update();
        return jdbc.sql("""
                insert into enrollment_sweep (id, key, preview, asked_by, started_at) values (?, ?, ?, ?, ?)
                on conflict (key) do update set key = excluded.key returning id
                """)
                .params(Ids.next("w"), key, preview, askedBy, Timestamp.from(clock.now()))
                .query(String.class)
                .single();
    }

    /// Looks at the deals after one, at most so many. Tried again it does nothing twice.
    ///
    /// @param alive is told each deal that is done
    public Page page(String sweep, String after, int most, Consumer<String> alive) {
        boolean preview = jdbc.sql("select preview from enrollment_sweep where id = ?")
                .param(sweep)
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("The sweep is not committed yet"));
        List<String> ids = jdbc.sql("select id from deal where id > ? order by id limit ?")
                .params(after, most)
                .query(String.class)
                .list();
        if (ids.isEmpty()) return new Page(null, 0, List.of());
        Map<String, Verdict.Leave> left = new LinkedHashMap<>();
        List<String> qualify = new ArrayList<>();
        for (Map.Entry<String, DealAtHand> one : deals.all(ids, null).entrySet()) {
            switch (rules.look(one.getValue(), clock.now())) {
                case Verdict.Leave leave -> left.put(one.getKey(), leave);
                case Verdict.Enroll ignored -> qualify.add(one.getKey());
            }
        }
        looks.keep(sweep, left);
        List<String> begun = new ArrayList<>();
        for (String deal : qualify) {
            if (enrolling.enroll(sweep, deal, preview)) begun.add(deal);
            alive.accept(deal);
        }
        return new Page(ids.size() < most ? null : ids.getLast(), ids.size(), begun);
    }

    public void finish(String sweep) {
        jdbc.sql("update enrollment_sweep set finished_at = coalesce(finished_at, ?) where id = ?")
                .params(Timestamp.from(clock.now()), sweep)
                .update();
    }

    public Optional<Sweep> byId(String id) {
        return jdbc.sql("select * from enrollment_sweep where id = ?")
                .param(id)
                .query(this::sweep)
                .optional();
    }

    /// Newest first.
    ///
    /// @param after the one that the page before ended with; null: from the newest
    public List<Sweep> list(@Nullable String after, int most) {
        return jdbc.sql("""
                select * from enrollment_sweep where :after::text is null
                    or (started_at, id) < (select started_at, id from enrollment_sweep where id = :after)
                order by started_at desc, id desc limit :most
                """)
                .param("after", after, java.sql.Types.VARCHAR)
                .param("most", most)
                .query(this::sweep)
                .list();
    }

    private Sweep sweep(ResultSet row, int n) throws SQLException {
        Map<String, Integer> counts = looks.counts(row.getString("id"));
        int enrolled = Objects.requireNonNullElse(counts.remove(""), 0);
        Timestamp finished = row.getTimestamp("finished_at");
        return new Sweep(
                row.getString("id"),
                row.getBoolean("preview"),
                row.getString("asked_by"),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                enrolled,
                counts);
    }
}
