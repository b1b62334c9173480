package dev.followthrough.store.timing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.domain.timing.slot.SlotAsk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/// The touches to everybody at an account that caps and gaps count, one touch apart: for the slot finder, and for the
/// gate when the slot has come.
///
/// @param toContact those to the same contact
/// @param toAccount those to everybody there
public record CountedTouches(List<SlotAsk.Touched> toContact, List<Instant> toAccount) {
    public static final CountedTouches NONE = new CountedTouches(List.of(), List.of());

    /// What was longer ago counts for no cap; five days more for mails that left late.
    private static final Duration LOOKED_BACK = Duration.ofDays(35);

    /// Mails that left or may have left, and what people did: calls, and all that is no mail. Needs `:since`, and of
    /// the touch that is apart `:deal`, `:enrollment` and `:ordinal`; contact and account are given as expressions.
    private static final String GONE = """
            select l.handed_off_at at, l.contact_id = %1$s same_contact, l.deal_id = :deal same_deal
            from contact k join delivery l on l.contact_id = k.id
            where k.account_id = %2$s and l.handed_off_at > :since and l.state in ('handed_off', 'sent', 'unknown')
              and (l.deal_id, l.enrollment, l.ordinal) <> (:deal, :enrollment, :ordinal)
            union all
            select t.due, t.contact_id = %1$s, t.deal_id = :deal
            from contact k join touch t on t.contact_id = k.id
            where k.account_id = %2$s and t.due > :since and t.channel <> 'email'
              and (t.deal_id, t.enrollment, t.ordinal) <> (:deal, :enrollment, :ordinal)
              and exists (select from task o where o.state = 'done'
                          and (o.deal_id, o.enrollment, o.ordinal) = (t.deal_id, t.enrollment, t.ordinal))
            """;

    /// What lies ahead: booked mails, and calls and other tasks of running deals.
    private static final String AHEAD = """
            union all
            select t.due, t.contact_id = :contact, t.deal_id = :deal
            from contact k join touch t on t.contact_id = k.id join deal d on d.id = t.deal_id
            where k.account_id = :account and t.due > :since
              and (t.deal_id, t.enrollment, t.ordinal) <> (:deal, :enrollment, :ordinal)
              and case when t.channel = 'email' then
                    exists (select from mailbox_minute m where m.minute >= :now
                            and (m.deal_id, m.enrollment, m.ordinal) = (t.deal_id, t.enrollment, t.ordinal))
                    and not exists (select from delivery l where l.state in ('handed_off', 'sent', 'unknown')
                            and (l.deal_id, l.enrollment, l.ordinal) = (t.deal_id, t.enrollment, t.ordinal))
                  else d.gate = 'open' and t.due >= :now
                    and not exists (select from task o where o.state = 'done'
                            and (o.deal_id, o.enrollment, o.ordinal) = (t.deal_id, t.enrollment, t.ordinal)) end
            """;

    /// What has left and what lies ahead, with `:contact`, `:account` and `:now` beside the others.
    static final String ALL = GONE.formatted(":contact", ":account") + AHEAD + " order by 1";

    /// What has left, as one JSON value in the column `gone`, for a query that knows the contact as `c`.
    public static final String GONE_AS_JSON = """
            select coalesce(json_agg(json_build_object('at', g.at, 'sameContact', g.same_contact, 'sameDeal', g.same_deal)
                            order by g.at), '[]') gone
            from (%s) g
            """.formatted(GONE.formatted("c.id", "c.account_id"));

    private record Row(OffsetDateTime at, boolean sameContact, boolean sameDeal) {}

    record Touch(Instant at, boolean sameContact, boolean sameDeal) {
        static Touch of(ResultSet row, int n) throws SQLException {
            return new Touch(
                    row.getTimestamp("at").toInstant(), row.getBoolean("same_contact"), row.getBoolean("same_deal"));
        }
    }

    public CountedTouches {
        toContact = List.copyOf(toContact);
        toAccount = List.copyOf(toAccount);
    }

    /// Since when touches are looked at.
    public static Instant since(Instant now) {
        return now.minus(LOOKED_BACK);
    }

    static CountedTouches of(List<Touch> touches) {
        return new CountedTouches(
                touches.stream()
                        .filter(Touch::sameContact)
                        .map(touch -> new SlotAsk.Touched(touch.at, touch.sameDeal))
                        .toList(),
                touches.stream().map(Touch::at).toList());
    }

    /// @param json as [#GONE_AS_JSON] gives it
    public static CountedTouches read(String json) {
        try {
            List<Row> rows = SequenceJson.MAPPER.readValue(json, new TypeReference<List<Row>>() {});
            return of(rows.stream()
                    .map(row -> new Touch(row.at.toInstant(), row.sameContact, row.sameDeal))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database writes JSON that can be read", e);
        }
    }
}
