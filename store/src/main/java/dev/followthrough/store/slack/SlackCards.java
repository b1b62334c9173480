package dev.followthrough.store.slack;

import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.review.Approvals;
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
    private final Approvals approvals;

    public SlackCards(JdbcClient jdbc, Drafts drafts, Approvals approvals) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.approvals = approvals;
    }

    private static final String DELIVERY = """
            select v.state from delivery v
            where (v.deal_id, v.enrollment, v.ordinal) = (r.deal_id, r.enrollment, r.ordinal) and v.draft_id = r.id
            """;

    /// Another one after each change of a draft `r`, wherever it is made: the transaction that wrote its row
    /// last, how many have approved it, and how far its mail is.
    static final String VERSION =
            "r.xmin::text || '/' || (select count(*) from draft_approval y where y.draft_id = r.id) || '/' || coalesce(("
                    + DELIVERY + "), '')";

    /// @param version   another one after each change
    /// @param step      null: it belongs to no step
    /// @param whyNow    why its touch is due now; null: nobody has said
    /// @param decidedBy name; null: nobody has decided
    /// @param delivery  of its mail, a state of [dev.followthrough.store.delivery.Ledger]; null: nobody has
    ///     begun to send it
    /// @param approvals of this content, where two people have to approve it
    public record Card(
            Drafts.Draft draft,
            String version,
            String deal,
            String account,
            @Nullable String step,
            @Nullable Instant due,
            @Nullable String whyNow,
            @Nullable String decidedBy,
            @Nullable String delivery,
            List<Approvals.Approval> approvals) {
        public Card {
            approvals = List.copyOf(approvals);
        }

        /// Whether a decision may still be taken back: on the draft, or of the first of two people.
        public boolean canBeTakenBack() {
            return switch (draft.state()) {
                case "waiting" -> !approvals.isEmpty();
                case "approved" -> delivery == null || delivery.equals("claimed");
                default -> draft.retractable();
            };
        }
    }

    private record Around(
            String version,
            String deal,
            String account,
            @Nullable String step,
            @Nullable Instant due,
            @Nullable String whyNow,
            @Nullable String decidedBy,
            @Nullable String delivery) {}

    /// The version is read before the content, so that a change between the two is seen as a change
    /// afterwards.
    public Optional<Card> of(String draftId) {
        Optional<Around> around = jdbc.sql("select " + VERSION + " version" + """
                , d.name deal, a.name account, t.step, t.due, t.why, coalesce(p.name, r.decided_by) decided_by,
                (DELIVERY) delivery
                from draft r join deal d on d.id = r.deal_id join account a on a.id = d.account_id
                left join touch t on (t.deal_id, t.enrollment, t.ordinal) = (r.deal_id, r.enrollment, r.ordinal)
                left join person p on p.id = r.decided_by where r.id = ?
                """.replace("DELIVERY", DELIVERY))
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
                        row.getString("decided_by"),
                        row.getString("delivery")))
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
                        found.decidedBy(),
                        found.delivery(),
                        approvals.of(draft))));
    }

    /// The revision in somebody's own words that took this draft's place; empty: none did, or it is another
    /// draft.
    public Optional<String> editedInto(Drafts.Draft draft) {
        return drafts.latest(draft.key())
                .filter(latest -> latest.revision() > draft.revision())
                .filter(latest -> latest.origin().writtenBy().equals("person"))
                .map(Drafts.Draft::id);
    }

    public ZoneId zoneOf(String personId) {
        return ZoneId.of(jdbc.sql("select zone from person where id = ?")
                .param(personId)
                .query(String.class)
                .single());
    }
}
