package dev.followthrough.store.slack;

import dev.followthrough.store.drafting.Drafts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a card shows of a draft and its touch.
@Repository
public class SlackCards {
    private final JdbcClient jdbc;
    private final Drafts drafts;

    public SlackCards(JdbcClient jdbc, Drafts drafts) {
        this.jdbc = jdbc;
        this.drafts = drafts;
    }

    /// @param version   of the draft's row: another one after each change
    /// @param step      null: it belongs to no step
    /// @param whyNow    why its touch is due now; null: nobody has said
    /// @param decidedBy name; null: nobody has decided
    public record Card(
            Drafts.Draft draft,
            String version,
            String deal,
            String account,
            @Nullable String step,
            @Nullable Instant due,
            @Nullable String whyNow,
            @Nullable String decidedBy) {}

    private record Around(
            String version,
            String deal,
            String account,
            @Nullable String step,
            @Nullable Instant due,
            @Nullable String whyNow,
            @Nullable String decidedBy) {}

    /// The version is read before the content, so that a change between the two is seen as a change afterwards.
    public Optional<Card> of(String draftId) {
        Optional<Around> around = jdbc.sql("""
                select r.xmin::text version, d.name deal, a.name account, t.step, t.due, t.why, coalesce(p.name, r.decided_by) decided_by
                from draft r join deal d on d.id = r.deal_id join account a on a.id = d.account_id
                left join touch t on (t.deal_id, t.enrollment, t.ordinal) = (r.deal_id, r.enrollment, r.ordinal)
                left join person p on p.id = r.decided_by where r.id = ?
                """)
                .param(draftId)
                .query((row, n) -> new Around(
                        row.getString("version"),
                        row.getString("deal"),
                        row.getString("account"),
                        row.getString("step"),
                        row.getTimestamp("due") == null
                                ? null
                                : row.getTimestamp("due").toInstant(),
                        row.getString("why"),
                        row.getString("decided_by")))
                .optional();
        return around.flatMap(found -> drafts.byId(draftId)
                .map(draft -> new Card(
                        draft,
                        found.version(),
                        found.deal(),
                        found.account(),
                        found.step(),
                        found.due(),
                        found.whyNow(),
                        found.decidedBy())));
    }

    /// The revision in somebody's own words that took this draft's place; empty: none did, or it is another draft.
    public Optional<String> editedInto(Drafts.Draft draft) {
        return drafts.latest(draft.key())
                .filter(latest -> latest.revision() > draft.revision())
                .filter(latest -> latest.origin().writtenBy().equals("person"))
                .map(Drafts.Draft::id);
    }

    /// A draft that somebody may decide on now.
    ///
    /// @param channel of its card in Slack; null, like `ts`: it has none
    public record Waiting(
            String draftId,
            String deal,
            String recipient,
            String subject,
            @Nullable Instant expiresAt,
            @Nullable String channel,
            @Nullable String ts) {}

    /// What expires first comes first.
    ///
    /// @param personId whose deals: owned, delegated, or of somebody they stand in for; null: everybody's
    public List<Waiting> waiting(@Nullable String personId, int most) {
        return jdbc.sql("""
                select r.id, d.name deal, c.name recipient, r.subject, r.expires_at, s.channel_id, s.ts
                from draft r join deal d on d.id = r.deal_id join contact c on c.id = r.contact_id
                left join lateral (
                    select channel_id, ts from slack_post s where s.draft_id = r.id and s.kind = 'card' and s.state = 'posted'
                    order by (s.person_id = :person::text) desc nulls last, s.created_at limit 1) s on true
                where r.state = 'waiting' and (r.expires_at is null or r.expires_at > business_now())
                  and (:person::text is null or :person in (d.owner_id, d.delegate_id) or d.owner_id in (select stood_in_for(:person)))
                order by r.expires_at nulls last, r.id limit :most
                """)
                .param("person", personId, java.sql.Types.VARCHAR)
                .param("most", most)
                .query((row, n) -> new Waiting(
                        row.getString("id"),
                        row.getString("deal"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getTimestamp("expires_at") == null
                                ? null
                                : row.getTimestamp("expires_at").toInstant(),
                        row.getString("channel_id"),
                        row.getString("ts")))
                .list();
    }

    public ZoneId zoneOf(String personId) {
        return ZoneId.of(jdbc.sql("select zone from person where id = ?")
                .param(personId)
                .query(String.class)
                .single());
    }
}
