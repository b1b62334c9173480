package dev.followthrough.store.timing;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.Window;
import dev.followthrough.domain.timing.best.BestHour;
import dev.followthrough.domain.timing.calendar.Duty;
import dev.followthrough.domain.timing.house.Segment;
import dev.followthrough.domain.timing.place.Whereabouts;
import dev.followthrough.domain.timing.slot.SlotAsk;
import dev.followthrough.store.delivery.TouchKey;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Puts a question to the slot finder together from what is stored, whoever asks: the workflow that books, or a
/// person who wants to know.
@Repository
public class SlotAsks {
    /// A step that is due within a day is counted in hours.
    private static final Duration A_DAY = Duration.ofDays(1);
    /// What was longer ago counts for no cap; five days more for mails that left late.
    private static final Duration LOOKED_BACK = Duration.ofDays(35);

    /// Who asked something waits for the answer, however often they were written to.
    private static final Caps ANY = new Caps(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final JdbcClient jdbc;
    private final Duties duties;
    private final AnswerHours hours;

    public SlotAsks(JdbcClient jdbc, Duties duties, AnswerHours hours) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.hours = hours;
    }

    /// What the sequence wants, with its cadence's limits.
    public record Need(
            TouchKey touch,
            Step step,
            Window window,
            Caps caps,
            Instant earliest,
            boolean expectsReview,
            Instant now) {}

    private record Touch(Instant at, boolean sameContact, boolean sameDeal) {}

    public SlotAsk of(Need need, Addressee whom) {
        Duty duty = duties.of(need.touch().dealId(), whom.house(), need.now());
        List<Touch> touches = touches(need, whom);
        Segment segment = whom.house().segment(whom.deal()).orElse(null);
        boolean isAnswer = need.step().audience() == Audience.WRITER;
        boolean soon = need.step().after().compareTo(A_DAY) < 0;
        return new SlotAsk(
                need.now(),
                need.earliest(),
                need.window(),
                need.step().channel(),
                need.expectsReview(),
                soon,
                Whereabouts.of(whom.known(), duty.owner().zone(), whom.house().zone(), need.now()),
                duty,
                whom.house(),
                isAnswer ? ANY : need.caps(),
                isAnswer ? null : segment,
                touches.stream()
                        .filter(Touch::sameContact)
                        .map(touch -> new SlotAsk.Touched(touch.at, touch.sameDeal))
                        .toList(),
                touches.stream().map(Touch::at).toList(),
                soon ? BestHour.UNKNOWN : hours.of(whom.contactId(), segment, need.now()),
                (need.touch().dealId() + "/" + need.touch().ordinal()).hashCode());
    }

    /// What was sent to the account or may have been, what is booked for it, and calls and other tasks, done and
    /// planned.
    private List<Touch> touches(Need need, Addressee whom) {
        TouchKey key = need.touch();
        return jdbc.sql("""
                select coalesce(l.handed_off_at, t.due) at, t.contact_id = :contact same_contact, t.deal_id = :deal same_deal
                from contact c join touch t on t.contact_id = c.id join deal d on d.id = t.deal_id
                left join delivery l on (l.deal_id, l.enrollment, l.ordinal) = (t.deal_id, t.enrollment, t.ordinal)
                    and l.state in ('handed_off', 'sent', 'unknown')
                where c.account_id = :account and t.due > :since
                  and (t.deal_id, t.enrollment, t.ordinal) <> (:deal, :enrollment, :ordinal)
                  and (l.deal_id is not null
                    or exists (select from mailbox_minute m where m.minute >= :now
                               and (m.deal_id, m.enrollment, m.ordinal) = (t.deal_id, t.enrollment, t.ordinal))
                    or t.channel <> 'email' and (d.gate = 'open' and t.due >= :now
                       or exists (select from task k where (k.deal_id, k.enrollment, k.ordinal) = (t.deal_id, t.enrollment, t.ordinal)
                                  and k.state = 'done')))
                order by 1
                """)
                .param("contact", whom.contactId())
                .param("account", whom.accountId())
                .param("deal", key.dealId())
                .param("enrollment", key.enrollment())
                .param("ordinal", key.ordinal())
                .param("since", Timestamp.from(need.now().minus(LOOKED_BACK)))
                .param("now", Timestamp.from(need.now()))
                .query((row, n) -> new Touch(
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("same_contact"),
                        row.getBoolean("same_deal")))
                .list();
    }
}
