package dev.followthrough.domain.timing.slot;

import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Window;
import dev.followthrough.domain.timing.best.BestHour;
import dev.followthrough.domain.timing.calendar.Duty;
import dev.followthrough.domain.timing.house.Segment;
import dev.followthrough.domain.timing.house.TimingSettings;
import dev.followthrough.domain.timing.place.Whereabouts;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that decides when a touch may leave.
///
/// @param earliest  neither the cadence's day, nor its least gap, nor anybody's wish allows it sooner
/// @param soon      it is counted in hours, not in days: it takes the first minutes that fit
/// @param contact   where the contact is
/// @param duty      who looks after the deal
/// @param caps      of the cadence
/// @param segment   the deal's, if it has one
/// @param toContact when the contact is or was written to or called, this touch apart
/// @param toAccount the same of everybody at their account
/// @param best      what was learned of the hours in which they answer
/// @param number    the touch's own, the same at each try
public record SlotAsk(
        Instant now,
        Instant earliest,
        Window window,
        Channel channel,
        boolean expectsReview,
        boolean soon,
        Whereabouts contact,
        Duty duty,
        TimingSettings house,
        Caps caps,
        @Nullable Segment segment,
        List<Touched> toContact,
        List<Instant> toAccount,
        BestHour best,
        long number) {

    public SlotAsk {
        toContact = List.copyOf(toContact);
        toAccount = List.copyOf(toAccount);
    }

    /// A talk that both have to be there for, from a time on: no caps, no gaps, and nothing to be learned.
    public static SlotAsk ofPeople(Instant from, Window window, Whereabouts contact, Duty duty, TimingSettings house) {
        var none = new Caps(Integer.MAX_VALUE, Integer.MAX_VALUE);
        return new SlotAsk(
                from,
                from,
                window,
                Channel.PHONE,
                false,
                true,
                contact,
                duty,
                house,
                none,
                null,
                List.of(),
                List.of(),
                BestHour.UNKNOWN,
                0);
    }

    /// @param sameDeal the cadence's least gap has been minded already
    public record Touched(Instant at, boolean sameDeal) {}

    /// A cadence that is open on all days round the clock wants no calendar: weekends, holidays and people's hours
    /// are not looked at, caps and gaps are.
    boolean isWhenever() {
        return window.days().size() == 7
                && window.from().equals(LocalTime.MIN)
                && !window.until().isBefore(LocalTime.of(23, 59));
    }

    /// Tasks are done by a person, who must be there.
    boolean needsPerson() {
        return !channel.leavesByItself() && !isWhenever();
    }
}
