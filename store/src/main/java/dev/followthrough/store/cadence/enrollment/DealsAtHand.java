package dev.followthrough.store.cadence.enrollment;

import dev.followthrough.domain.cadence.enrollment.DealAtHand;
import dev.followthrough.domain.cadence.enrollment.Sign;
import dev.followthrough.store.deal.DealMarks;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Brings what the rules look at, for many deals in a handful of queries. Of a deal that goes on only that is
/// read.
@Repository
public class DealsAtHand {
    private static final String BASE = """
            select d.*, p.email owner, d.state -> 'phase' ->> 'is' phase_is, d.state -> 'phase' ->> 'reason' phase_reason,
                   d.won or d.state -> 'phase' ->> 'reason' = 'DEAL_WON' or exists (select from deal_log g where g.deal_id = d.id
                       and g.kind = 'dealChanged' and g.event ->> 'closedAs' = 'DEAL_WON') was_won,
                   (select max(s.at) from deal_story s where s.deal_id = d.id) ended_at
            from deal d join person p on p.id = d.owner_id where d.id = any(?) order by d.id
            """;

    private final JdbcClient jdbc;
    private final SignsOf signs;
    private final Obstacles obstacles;
    private final DealMarks marks;
    private final BusinessClock clock;

    DealsAtHand(JdbcClient jdbc, SignsOf signs, Obstacles obstacles, DealMarks marks, BusinessClock clock) {
        this.jdbc = jdbc;
        this.signs = signs;
        this.obstacles = obstacles;
        this.marks = marks;
        this.clock = clock;
    }

    private record Row(
            Instant createdAt,
            String stage,
            @Nullable String segment,
            @Nullable String score,
            String owner,
            java.math.@Nullable BigDecimal amount,
            @Nullable String currency,
            DealAtHand.Life life,
            boolean won,
            DealAtHand.Last last,
            @Nullable LocalDate renewsOn,
            @Nullable LocalDate eventOn) {}

    /// What just came from a contact.
    ///
    /// @param words  what it was, such as `pricing page visited`
    /// @param source of the raw event; it is no earlier contact of its own
    record Heard(String words, String source) {}

    Optional<DealAtHand> one(String dealId, @Nullable Heard heard) {
        return Optional.ofNullable(all(List.of(dealId), heard).get(dealId));
    }

    /// With all that was said and done, of a deal that goes on too.
    public Optional<DealAtHand> whole(String dealId) {
        return Optional.ofNullable(read(List.of(dealId), null, true).get(dealId));
    }

    /// @param heard null: the daily look
    /// @return by id, in order
    Map<String, DealAtHand> all(Collection<String> ids, @Nullable Heard heard) {
        return read(ids, heard, false);
    }

    private Map<String, DealAtHand> read(Collection<String> ids, @Nullable Heard heard, boolean everything) {
        Map<String, Row> rows = new LinkedHashMap<>();
        jdbc.sql(BASE).param(ids.toArray(String[]::new)).query(row -> {
            rows.put(row.getString("id"), row(row));
        });
        Set<String> candidates = new HashSet<>();
        rows.forEach((id, row) -> {
            if (row.life instanceof DealAtHand.Life.Ended ended
                    && ended.reason().mayBeginAgain(row.won)) candidates.add(id);
        });
        Map<String, List<Sign>> said =
                candidates.isEmpty() ? Map.of() : signs.of(candidates, heard == null ? "" : heard.source());
        Map<String, DealAtHand.Obstacle> against =
                candidates.isEmpty() ? Map.of() : obstacles.of(candidates, clock.now());
        Map<String, Map<String, Instant>> enrolled = enrolled(candidates);
        Map<String, DealAtHand> found = new LinkedHashMap<>();
        rows.forEach((id, row) -> found.put(
                id,
                new DealAtHand(
                        row.createdAt,
                        row.stage,
                        row.segment,
                        row.score,
                        row.owner,
                        row.amount,
                        row.currency,
                        candidates.contains(id) ? marks.of(id) : Set.of(),
                        row.life,
                        row.won,
                        latest(row.last, said.getOrDefault(id, List.of())),
                        row.renewsOn,
                        row.eventOn,
                        said.getOrDefault(id, List.of()),
                        enrolled.getOrDefault(id, Map.of()),
                        heard == null ? null : heard.words(),
                        against.get(id))));
        return found;
    }

    /// A meeting says by its type what it was; of two at one moment, it says more.
    private static DealAtHand.Last latest(DealAtHand.Last interaction, List<Sign> signs) {
        return signs.stream()
                .filter(sign -> sign.source().startsWith(SignsOf.MEETING) && sign.what() == Sign.What.MET)
                .max(Comparator.comparing(Sign::at))
                .filter(meeting -> !meeting.at().isBefore(interaction.at()))
                .map(meeting -> new DealAtHand.Last(meeting.at(), meeting.words()))
                .orElse(interaction);
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getTimestamp("created_at").toInstant(),
                row.getString("stage"),
                row.getString("segment"),
                row.getString("score"),
                row.getString("owner"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                Lives.of(row, clock.now()),
                row.getBoolean("was_won"),
                SignsOf.interaction(row.getString("last_interaction")),
                row.getObject("renews_on", LocalDate.class),
                row.getObject("event_on", LocalDate.class));
    }

    private Map<String, Map<String, Instant>> enrolled(Set<String> ids) {
        Map<String, Map<String, Instant>> found = new HashMap<>();
        if (ids.isEmpty()) return found;
        jdbc.sql("select deal_id, rule, max(at) at from enrollment_start where deal_id = any(?) group by deal_id, rule")
                .param(ids.toArray(String[]::new))
                .query(row -> {
                    Timestamp at = row.getTimestamp("at");
                    found.computeIfAbsent(row.getString("deal_id"), ignored -> new HashMap<>())
                            .put(row.getString("rule"), at.toInstant());
                });
        return found;
    }
}
