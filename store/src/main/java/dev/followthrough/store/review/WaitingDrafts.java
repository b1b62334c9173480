package dev.followthrough.store.review;

import dev.followthrough.store.timing.BusinessClock;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits for a person's decision, what matters most first: what expires within hours, then strategic
/// deals, then what the deal is worth, then what expires first.
@Repository
public class WaitingDrafts {
    /// What expires sooner than that comes first, whatever it is worth.
    public static final Duration SOON = Duration.ofHours(4);

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    public WaitingDrafts(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param amount    as the deal has it, in its own currency
    /// @param reasons   why it must be read, as JSON
    /// @param expiresAt then nothing is sent; null: never
    /// @param due       when the touch is to leave
    public record Waiting(
            String draftId,
            String dealId,
            String deal,
            String account,
            String recipient,
            String kind,
            String subject,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            boolean strategic,
            String reasons,
            @Nullable Instant expiresAt,
            @Nullable Instant due,
            @Nullable Instant snoozedUntil,
            @Nullable String handedTo) {}

    /// A page of what waits.
    ///
    /// @param items    at most as many as were asked for
    /// @param from     how many come before them
    /// @param all      how many there are
    /// @param previous the one before the first of these; null: there is none
    /// @param next     the one after the last of these; null: there is none
    public record Section(
            List<Waiting> items,
            int from,
            int all,
            @Nullable String previous,
            @Nullable String next) {}

    private static final String THEIRS = """
            from draft dr join deal d on d.id = dr.deal_id
            where dr.state = 'waiting' and (dr.expires_at is null or dr.expires_at > :now)
              and (:person::text is null or dr.handed_to = :person
                   or exists (select from draft_approval f where f.draft_id = dr.id and f.hash = dr.hash and f.person_id <> :person)
                       and exists (select from person m where m.id = :person and m.role = 'manager')
                   or dr.handed_to is null and (:person in (d.owner_id, d.delegate_id) or d.owner_id in (select stood_in_for(:person))))
              and (coalesce(dr.snoozed_until, '-infinity') > :now) = :snoozed
            """;
    private static final String ORDERED = """
            (dr.expires_at < :soon) desc nulls last, d.strategic desc, d.amount desc nulls last, dr.expires_at nulls last, dr.id
            """;

    /// What waits for somebody, first things first.
    ///
    /// @param personId whose: of their deals, of those they stand in for, or handed to them; null:
    /// everybody's
    public List<Waiting> of(@Nullable String personId, boolean snoozed, int most) {
        return page(personId, snoozed, null, 0, most).items();
    }

    /// How many wait, or were put off.
    public int count(@Nullable String personId, boolean snoozed) {
        return asked("select count(*) " + THEIRS, personId, snoozed)
                .query(Integer.class)
                .single();
    }

    /// The page on which a draft stands; if it does not wait, or none is named, the one that begins after
    /// `from`.
    ///
    /// @param personId as for [#of]
    /// @param snoozed  only those that were put off, else only those that were not
    public Section page(@Nullable String personId, boolean snoozed, @Nullable String draftId, int from, int most) {
        List<Numbered> found = asked("""
                with ranked as (select dr.id, row_number() over (order by %s) n, count(*) over () every %s),
                     start as (select coalesce((select (n - 1) / :most * :most from ranked where id = :draft), :from) s)
                select r.n, r.every, s.s start, dr.id, dr.deal_id, d.name deal, a.name account, c.name recipient, dr.kind, dr.subject,
                       d.amount, d.currency, d.strategic, dr.reasons, dr.expires_at, t.due, dr.snoozed_until, h.name handed_to
                from ranked r join start s on r.n between s.s and s.s + :most + 1
                join draft dr on dr.id = r.id
                join deal d on d.id = dr.deal_id join account a on a.id = d.account_id join contact c on c.id = dr.contact_id
                left join touch t on (t.deal_id, t.enrollment, t.ordinal) = (dr.deal_id, dr.enrollment, dr.ordinal)
                left join person h on h.id = dr.handed_to
                order by r.n
                """.formatted(ORDERED, THEIRS), personId, snoozed)
                .param("soon", Timestamp.from(clock.now().plus(SOON)))
                .param("draft", draftId, Types.VARCHAR)
                .param("from", from)
                .param("most", most)
                .query((row, n) ->
                        new Numbered(waiting(row, n), row.getInt("n"), row.getInt("start"), row.getInt("every")))
                .list();
        return section(found, from, most);
    }

    private record Numbered(Waiting draft, int n, int start, int all) {}

    private static Section section(List<Numbered> found, int asked, int most) {
        if (found.isEmpty()) return new Section(List.of(), asked, 0, null, null);
        int start = found.getFirst().start();
        List<Waiting> items = found.stream()
                .filter(one -> one.n() > start && one.n() <= start + most)
                .map(Numbered::draft)
                .toList();
        Numbered first = found.getFirst();
        Numbered last = found.getLast();
        return new Section(
                items,
                start,
                first.all(),
                first.n() == start ? first.draft().draftId() : null,
                last.n() == start + most + 1 ? last.draft().draftId() : null);
    }

    private JdbcClient.StatementSpec asked(String sql, @Nullable String personId, boolean snoozed) {
        return jdbc.sql(sql)
                .param("person", personId, Types.VARCHAR)
                .param("snoozed", snoozed)
                .param("now", Timestamp.from(clock.now()));
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getString("id"),
                row.getString("deal_id"),
                row.getString("deal"),
                row.getString("account"),
                row.getString("recipient"),
                row.getString("kind"),
                row.getString("subject"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getBoolean("strategic"),
                row.getString("reasons"),
                instant(row, "expires_at"),
                instant(row, "due"),
                instant(row, "snoozed_until"),
                row.getString("handed_to"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
