package dev.followthrough.store.timing;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Puts a question to the slot finder together from what is stored, whoever asks: the workflow that books, or
/// a person who wants to know.
@Repository
public class SlotAsks {
    /// A step that is due within a day is counted in hours.
    private static final Duration A_DAY = Duration.ofDays(1);
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

    public SlotAsk of(Need need, Addressee whom) {
        Duty duty = duties.of(need.touch().dealId(), whom.house(), need.now());
        // Who asked something waits for the answer, however often they were written to.
        boolean isAnswer = need.step().answers();
        CountedTouches touches = isAnswer ? CountedTouches.NONE : touches(need, whom);
        Segment segment = whom.house().segment(whom.deal()).orElse(null);
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
                need.caps(),
                segment,
                touches.toContact(),
                touches.toAccount(),
                soon ? BestHour.UNKNOWN : hours.of(whom.contactId(), segment, need.now()),
                (need.touch().dealId() + "/" + need.touch().ordinal()).hashCode());
    }

    private CountedTouches touches(Need need, Addressee whom) {
        TouchKey key = need.touch();
        return CountedTouches.of(jdbc.sql(CountedTouches.ALL)
                .param("contact", whom.contactId())
                .param("account", whom.accountId())
                .param("deal", key.dealId())
                .param("enrollment", key.enrollment())
                .param("ordinal", key.ordinal())
                .param("since", Timestamp.from(CountedTouches.since(need.now())))
                .param("now", Timestamp.from(need.now()))
                .query(CountedTouches.Touch::of)
                .list());
    }
}
