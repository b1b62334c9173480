package dev.followthrough.store.drafting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.followthrough.domain.drafting.Offer;
import dev.followthrough.domain.review.ContentHash;
import dev.followthrough.domain.sequence.OwedSteps;
import dev.followthrough.store.deal.Ids;
import dev.followthrough.store.deal.StoryLines;
import dev.followthrough.store.delivery.TouchKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Drafts and their revisions. A new revision of a touch's draft supersedes what was there; content never
/// changes in place.
@Repository
public class Drafts {
    private final JdbcClient jdbc;

    public Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param findings what the checks found, as JSON
    /// @param reasons  why the owner must read it, as JSON; `[]`: nobody has to
    public record NewDraft(
            TouchKey key,
            String contactId,
            String recipient,
            String kind,
            String language,
            String subject,
            String body,
            Origin origin,
            String findings,
            String reasons,
            String state,
            @Nullable String instruction,
            @Nullable Instant expiresAt,
            Instant at) {}

    /// Who wrote it, with what.
    ///
    /// @param why      why this writer
    /// @param assetWhy why this asset; null: it brings none, or a person chose it
    /// @param newsId   what it may write about; null: nothing new is known
    /// @param use      what a model used; null: none answered
    /// @param offers   times for a meeting that it proposes
    /// @param arm      of an experiment that its deal has; null: its step has none
    public record Origin(
            String writtenBy,
            String why,
            @Nullable String assetId,
            @Nullable String assetWhy,
            @Nullable String newsId,
            @Nullable ModelUse use,
            List<Offer> offers,
            @Nullable ArmOf arm) {
        public Origin {
            offers = List.copyOf(offers);
        }

        public static Origin of(String writtenBy, String why) {
            return new Origin(writtenBy, why, null, null, null, null, List.of(), null);
        }

        /// The same draft in a person's words.
        public Origin editedBy(String person, List<Offer> stillOffered) {
            return new Origin("person", "edited by " + person, assetId, assetWhy, newsId, null, stillOffered, arm);
        }
    }

    public record ArmOf(String experiment, String arm) {}

    /// @param handedTo     who was asked to decide on it; null: nobody but those whose deal it is
    /// @param snoozedUntil its owner wants to see it again then; null: now
    /// @param retractable  rejected by a person, and nothing has become of its deal since
    public record Draft(
            String id,
            TouchKey key,
            int revision,
            String contactId,
            String recipient,
            String recipientName,
            String ownerId,
            @Nullable String delegateId,
            String kind,
            String language,
            String subject,
            String body,
            String hash,
            Origin origin,
            String findings,
            String reasons,
            String state,
            @Nullable String instruction,
            @Nullable Instant expiresAt,
            Instant createdAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String handedTo,
            @Nullable Instant snoozedUntil,
            boolean retractable) {
        /// To what somebody wrote.
        @JsonIgnore
        public boolean isAnswer() {
            return kind.equals(OwedSteps.ANSWER);
        }
    }

    /// @return the new revision's id
    public String add(NewDraft draft) {
        return add("with ", Ids.next("dr"), draft, Map.of());
    }

    /// The same, with the story of it in one statement.
    ///
    /// @param story of the draft that has this id
    public String add(NewDraft draft, Function<String, StoryLines> story) {
        String id = Ids.next("dr");
        return add("with " + StoryLines.KEPT + ", ", id, draft, story.apply(id).parameters());
    }

    private String add(String with, String id, NewDraft draft, Map<String, ?> parameters) {
        return jdbc.sql(with + """
                superseded as (
                    update draft set state = 'superseded' where (deal_id, enrollment, ordinal) = (:deal, :enrollment, :ordinal)
                    and state in ('drafted', 'waiting', 'cleared', 'approved', 'asked-again')),
                numbered as (
                    select coalesce(max(revision), 0) + 1 revision from draft
                    where (deal_id, enrollment, ordinal) = (:deal, :enrollment, :ordinal))
                insert into draft (id, deal_id, enrollment, ordinal, revision, contact_id, kind, language, subject, body, hash,
                    written_by, written_why, asset_id, asset_why, news_id, model, prompt, model_calls, input_tokens, output_tokens, cost, cost_currency,
                    offers, experiment, arm, findings, reasons, state, instruction, expires_at, created_at)
                select :id, :deal, :enrollment, :ordinal, revision, :contact, :kind, :language, :subject, :body, :hash,
                    :by, :why, :asset, :asset_why, :news, :model, :prompt, :calls, :input, :output, :cost, :currency,
                    :offers::jsonb, :experiment, :arm, :findings::jsonb, :reasons::jsonb, :state, :instruction, :expires, :at from numbered
                returning id
                """)
                .param("deal", draft.key().dealId())
                .param("enrollment", draft.key().enrollment())
                .param("ordinal", draft.key().ordinal())
                .param("id", id)
                .param("contact", draft.contactId())
                .param("kind", draft.kind())
                .param("language", draft.language())
                .param("subject", draft.subject())
                .param("body", draft.body())
                .param("hash", ContentHash.of(draft.recipient(), draft.subject(), draft.body()))
                .params(origin(draft.origin()))
                .param("findings", draft.findings())
                .param("reasons", draft.reasons())
                .param("state", draft.state())
                .param("instruction", draft.instruction(), java.sql.Types.VARCHAR)
                .param(
                        "expires",
                        draft.expiresAt() == null ? null : Timestamp.from(draft.expiresAt()),
                        java.sql.Types.TIMESTAMP)
                .param("at", Timestamp.from(draft.at()))
                .params(parameters)
                .query(String.class)
                .single();
    }

    private static Map<String, @Nullable Object> origin(Origin origin) {
        ModelUse use = origin.use();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("by", origin.writtenBy());
        parameters.put("why", origin.why());
        parameters.put("asset", origin.assetId());
        parameters.put("asset_why", origin.assetWhy());
        parameters.put("news", origin.newsId());
        parameters.put("offers", Offers.json(origin.offers()));
        parameters.put("experiment", origin.arm() == null ? null : origin.arm().experiment());
        parameters.put("arm", origin.arm() == null ? null : origin.arm().arm());
        parameters.put("model", use == null ? null : use.model());
        parameters.put("prompt", use == null ? null : use.prompt());
        parameters.put("calls", use == null ? null : use.calls());
        parameters.put("input", use == null ? null : use.inputTokens());
        parameters.put("output", use == null ? null : use.outputTokens());
        parameters.put("cost", use == null ? null : use.cost());
        parameters.put("currency", use == null ? null : use.currency());
        return parameters;
    }

    private static Origin origin(ResultSet row) throws SQLException {
        ModelUse use = row.getString("model") == null
                ? null
                : new ModelUse(
                        row.getString("model"),
                        row.getString("prompt"),
                        row.getInt("model_calls"),
                        row.getInt("input_tokens"),
                        row.getInt("output_tokens"),
                        row.getBigDecimal("cost"),
                        row.getString("cost_currency"));
        return new Origin(
                row.getString("written_by"),
                row.getString("written_why"),
                row.getString("asset_id"),
                row.getString("asset_why"),
                row.getString("news_id"),
                use,
                Offers.read(row.getString("offers")),
                row.getString("arm") == null ? null : new ArmOf(row.getString("experiment"), row.getString("arm")));
    }

    static final String SELECT = """
            select dr.*, c.email, c.name contact_name, d.owner_id, d.delegate_id
            from draft dr join deal d on d.id = dr.deal_id join contact c on c.id = dr.contact_id
            """;

    public Optional<Draft> byId(String id) {
        return jdbc.sql(SELECT + " where dr.id = ?")
                .param(id)
                .query(Drafts::draft)
                .optional();
    }

    /// The newest revision of a touch's draft.
    public Optional<Draft> latest(TouchKey key) {
        return jdbc.sql(
                        SELECT
                                + " where (dr.deal_id, dr.enrollment, dr.ordinal) = (?, ?, ?) order by dr.revision desc limit 1")
                .params(key.dealId(), key.enrollment(), key.ordinal())
                .query(Drafts::draft)
                .optional();
    }

    static Draft draft(ResultSet row, int n) throws SQLException {
        return new Draft(
                row.getString("id"),
                new TouchKey(row.getString("deal_id"), row.getInt("enrollment"), row.getInt("ordinal")),
                row.getInt("revision"),
                row.getString("contact_id"),
                row.getString("email"),
                row.getString("contact_name"),
                row.getString("owner_id"),
                row.getString("delegate_id"),
                row.getString("kind"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("hash"),
                origin(row),
                row.getString("findings"),
                row.getString("reasons"),
                row.getString("state"),
                row.getString("instruction"),
                instant(row, "expires_at"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("handed_to"),
                instant(row, "snoozed_until"),
                row.getBoolean("retractable"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
