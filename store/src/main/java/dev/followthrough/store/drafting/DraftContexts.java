package dev.followthrough.store.drafting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.followthrough.domain.meeting.CustomerWords;
import dev.followthrough.domain.meeting.Noted;
import dev.followthrough.domain.meeting.Side;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.domain.sequence.ValueType;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.timing.BusinessClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a draft is made from, as it is known now.
@Repository
public class DraftContexts {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    public DraftContexts(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param lastInteraction JSON of [dev.followthrough.store.deal.NewDeal.LastInteraction]
    /// @param wish            how the owner wants the next touch; it holds while the sequence knows of a wish
    /// @param step            id of the touch's step
    /// @param lastDraft       the newest revision of this touch's draft, if it was drafted before
    /// @param sent            what this deal has sent, newest first
    /// @param assets          what brings the step's value, may be sent, and was not sent to this contact yet
    /// @param meeting         id of the latest conversation that came in with its text; null: none did
    /// @param promises        what both sides promised in their meetings, the latest meeting first
    /// @param theirMails      what the contact newly wrote, the latest first
    /// @param voices          voice guides as YAML, the house's before the owner's
    /// @param questions       what was asked in them and not answered there
    /// @param objections      what was objected to in those with the customer, the latest meeting first
    /// @param otherContacts   names of the deal's other contacts
    public record Context(
            String account,
            @Nullable String industry,
            String ownerName,
            String companyName,
            String contactId,
            String contactName,
            String contactEmail,
            String contactRole,
            String language,
            ZoneId contactZone,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            boolean strategic,
            @Nullable String objection,
            @Nullable String promisedStep,
            String lastInteraction,
            int attemptsBefore,
            @Nullable String wish,
            Instant due,
            String step,
            @Nullable LastDraft lastDraft,
            List<FactRow> facts,
            List<Sent> sent,
            List<Assets.Asset> assets,
            @Nullable String meeting,
            List<Promise> promises,
            List<Question> questions,
            List<Objection> objections,
            List<String> otherContacts,
            @Nullable News news,
            List<String> theirMails,
            List<String> voices) {}

    /// What happened at the customer or in their field, and was not written to this contact about yet.
    public record News(
            String id,
            String headline,
            @Nullable String about,
            String publisher,
            String url,
            @JsonProperty("happened_on") LocalDate happenedOn) {}

    /// @param meeting  id of the meeting in which it was said
    /// @param language of that meeting
    public record Promise(
            String meeting,
            String language,
            String what,
            @Nullable String owner,
            String side,
            @Nullable LocalDate due,
            String state) {
        /// As the customer may read it; empty: it tells them nothing.
        public Optional<String> told() {
            return CustomerWords.of(what, Side.valueOf(side.toUpperCase(Locale.ROOT)), language);
        }
    }

    /// @param answer null: we have none yet
    public record Question(
            String meeting,
            String question,
            @JsonProperty("asked_by") @Nullable String askedBy,
            String side,
            @JsonProperty("can_answer") @Nullable String whoCanAnswer,
            @JsonProperty("answer_by") @Nullable LocalDate answerBy,
            @Nullable String answer) {}

    /// @param quote verbatim from the meeting
    public record Objection(
            String meeting, String text, @Nullable String who, String quote) {
        Noted noted() {
            return new Noted(text, who, quote);
        }
    }

    /// @param proposed whether it proposes times for a meeting
    public record LastDraft(
            String id, String kind, String state, @Nullable String instruction, Instant createdAt, boolean proposed) {
        public boolean isApproved() {
            return state.equals("approved");
        }

        /// Made by an earlier try of the same order, and untouched since.
        public boolean isFresh(Instant orderedAt) {
            return isOf(orderedAt) && (state.equals("drafted") || state.equals("cleared"));
        }

        /// Made by an earlier try of the same order, and refused by the checks.
        public boolean wasRefused(Instant orderedAt) {
            return isOf(orderedAt) && state.equals("rejected");
        }

        private boolean isOf(Instant orderedAt) {
            return !createdAt.isBefore(orderedAt.truncatedTo(ChronoUnit.MICROS));
        }
    }

    public record FactRow(
            String id,
            String type,
            String label,
            String value,
            String visibility,
            String source,
            @JsonProperty("as_of") @Nullable Instant asOf) {}

    public record Sent(String subject, String body) {}

    /// Without an asset, for a draft that has one.
    public Optional<Context> of(TouchKey key) {
        return of(key, "");
    }

    public Optional<Context> of(TouchKey key, ValueType value) {
        return of(key, value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Optional<Context> of(TouchKey key, String value) {
        return jdbc.sql("""
                select a.name account, a.industry, p.name owner, m.display_name, c.*, d.amount, d.currency, d.strategic,
                       d.objection, d.promised_step, d.last_interaction, d.attempts_before, d.wish, t.due, t.step,
                       dr.id draft_id, dr.kind draft_kind, dr.state draft_state, dr.instruction, dr.created_at draft_at, dr.offers <> '[]' draft_proposed,
                       (select coalesce(json_agg(f order by f.id), '[]') from fact f where f.deal_id = d.id) facts,
                       (select coalesce(json_agg(s), '[]') from (
                            select o.subject, o.body from delivery l join draft o on o.id = l.draft_id
                            where l.deal_id = d.id and l.state in ('sent', 'unknown')
                            order by l.handed_off_at desc limit 12) s) sent,
                       (select coalesce(json_agg(b), '[]') from (
                            select * from asset b where b.value = :value and b.language = c.language and b.state = 'approved'
                              and (b.expires is null or b.expires >= :today)
                              and not exists (select from draft o join delivery l on l.draft_id = o.id
                                              where o.contact_id = c.id and o.asset_id = b.id)
                            order by b.industry = a.industry desc nulls last, b.id limit 50) b) assets,
                       (select g.id from meeting g where g.deal_id = d.id and g.due is not null
                        order by g.held_at desc, g.id limit 1) meeting,
                       (select coalesce(json_agg(p), '[]') from (
                            select i.meeting_id meeting, g.language, i.what, i.owner, i.side, i.due, i.state from action_item i
                            join meeting g on g.id = i.meeting_id where i.deal_id = d.id and i.state <> 'withdrawn'
                            order by g.held_at desc, i.n limit 40) p) promises,
                       (select coalesce(json_agg(q), '[]') from (
                            select o.meeting_id meeting, o.question, o.asked_by, o.side, o.can_answer, o.answer_by, o.answer from open_question o
                            join meeting g on g.id = o.meeting_id where o.deal_id = d.id
                            order by g.held_at desc, o.n limit 20) q) questions,
                       (select coalesce(json_agg(b), '[]') from (
                            select g.id meeting, o ->> 'text' as text, o ->> 'who' who, o ->> 'quote' quote from meeting g
                            cross join lateral jsonb_array_elements(g.reading -> 'objections') with ordinality e (o, n)
                            where g.deal_id = d.id and g.type <> 'internal'
                            order by g.held_at desc, e.n limit 20) b) objections,
                       (select coalesce(json_agg(y.name), '[]') from deal_contact x join contact y on y.id = x.contact_id
                        where x.deal_id = d.id and x.contact_id <> c.id) others,
                       (select coalesce(json_agg(w), '[]') from (
                            select n.* from news n
                            where (n.account_id = a.id or n.account_id is null and lower(n.industry) = lower(a.industry))
                              and n.expires >= :today and n.language = c.language
                              and not exists (select from draft o join delivery l on l.draft_id = o.id
                                              where o.contact_id = c.id and o.news_id = n.id)
                            order by n.account_id is not null desc, n.happened_on desc, n.id limit 1) w) news,
                       (select coalesce(json_agg(r.text), '[]') from (
                            select e.said as text, e.seq from reply e where e.deal_id = d.id and lower(e.sender) = lower(c.email)
                            order by e.seq desc limit 5) r where r.text is not null) their_mails,
                       (select coalesce(json_agg(v.source order by v.person_id), '[]') from voice_guide v
                        where v.person_id in ('', d.owner_id)) voices
                from touch t join deal d on d.id = t.deal_id join account a on a.id = d.account_id
                join person p on p.id = d.owner_id join mailbox m on m.id = d.mailbox_id
                join contact c on c.id = t.contact_id
                left join lateral (select * from draft dr
                    where (dr.deal_id, dr.enrollment, dr.ordinal) = (t.deal_id, t.enrollment, t.ordinal)
                    order by dr.revision desc limit 1) dr on true
                where (t.deal_id, t.enrollment, t.ordinal) = (:deal, :enrollment, :ordinal)
                """)
                .param("value", value)
                .param("today", clock.now().atZone(ZoneOffset.UTC).toLocalDate())
                .param("deal", key.dealId())
                .param("enrollment", key.enrollment())
                .param("ordinal", key.ordinal())
                .query((row, n) -> new Context(
                        row.getString("account"),
                        row.getString("industry"),
                        row.getString("owner"),
                        row.getString("display_name"),
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("role"),
                        row.getString("language"),
                        ZoneId.of(row.getString("zone")),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        row.getBoolean("strategic"),
                        row.getString("objection"),
                        row.getString("promised_step"),
                        row.getString("last_interaction"),
                        row.getInt("attempts_before"),
                        row.getString("wish"),
                        row.getTimestamp("due").toInstant(),
                        row.getString("step"),
                        row.getString("draft_id") == null
                                ? null
                                : new LastDraft(
                                        row.getString("draft_id"),
                                        row.getString("draft_kind"),
                                        row.getString("draft_state"),
                                        row.getString("instruction"),
                                        row.getTimestamp("draft_at").toInstant(),
                                        row.getBoolean("draft_proposed")),
                        list(row.getString("facts"), FactRow.class),
                        list(row.getString("sent"), Sent.class),
                        list(row.getString("assets"), Assets.Asset.class),
                        row.getString("meeting"),
                        list(row.getString("promises"), Promise.class),
                        list(row.getString("questions"), Question.class),
                        list(row.getString("objections"), Objection.class),
                        list(row.getString("others"), String.class),
                        list(row.getString("news"), News.class).stream()
                                .findFirst()
                                .orElse(null),
                        list(row.getString("their_mails"), String.class),
                        list(row.getString("voices"), String.class)))
                .optional();
    }

    public List<FactRow> facts(String dealId) {
        return jdbc.sql("select * from fact where deal_id = ? order by id")
                .param(dealId)
                .query((row, n) -> new FactRow(
                        row.getString("id"),
                        row.getString("type"),
                        row.getString("label"),
                        row.getString("value"),
                        row.getString("visibility"),
                        row.getString("source"),
                        row.getTimestamp("as_of") == null
                                ? null
                                : row.getTimestamp("as_of").toInstant()))
                .list();
    }

    /// Rows that came as JSON, in the one statement that reads the rest.
    private static <T> List<T> list(String json, Class<T> row) {
        try {
            return SequenceJson.MAPPER.readerForListOf(row).readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rows of PostgreSQL cannot be read", e);
        }
    }
}
