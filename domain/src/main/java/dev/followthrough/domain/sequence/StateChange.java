package dev.followthrough.domain.sequence;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A state on its way to another: all of the old one but what is named.
final class StateChange {
    private final int enrollment;
    private Phase phase;
    private Instant anchor;
    private int nextStep;
    private int ordinal;
    private @Nullable Touch current;
    private @Nullable Instant lastTouchAt;
    private @Nullable Instant notBefore;
    private Set<Happened> happened;
    private int silent;
    private @Nullable FollowUp followUp;
    private Course course;
    private Prospect prospect;
    private @Nullable Variant wish;
    private @Nullable ValueType lastValue;
    private @Nullable String note;
    private @Nullable OwedAnswer answer;

    StateChange(SequenceState old) {
        enrollment = old.enrollment();
        phase = old.phase();
        anchor = old.anchor();
        nextStep = old.nextStep();
        ordinal = old.ordinal();
        current = old.current();
        lastTouchAt = old.lastTouchAt();
        notBefore = old.notBefore();
        happened = old.happened();
        silent = old.silent();
        followUp = old.followUp();
        note = old.note();
        answer = old.answer();
        lastValue = old.lastValue();
        wish = old.wish();
        prospect = old.prospect();
        course = old.course();
    }

    StateChange phase(Phase other) {
        phase = other;
        return this;
    }

    StateChange anchor(Instant other) {
        anchor = other;
        return this;
    }

    StateChange nextStep(int other) {
        nextStep = other;
        return this;
    }

    StateChange ordinal(int other) {
        ordinal = other;
        return this;
    }

    StateChange current(@Nullable Touch other) {
        current = other;
        return this;
    }

    StateChange lastTouchAt(@Nullable Instant other) {
        lastTouchAt = other;
        return this;
    }

    StateChange notBefore(@Nullable Instant other) {
        notBefore = other;
        return this;
    }

    StateChange happened(Set<Happened> other) {
        happened = other;
        return this;
    }

    StateChange silent(int other) {
        silent = other;
        return this;
    }

    StateChange followUp(@Nullable FollowUp other) {
        followUp = other;
        return this;
    }

    StateChange course(Course other) {
        course = other;
        return this;
    }

    StateChange prospect(Prospect other) {
        prospect = other;
        return this;
    }

    StateChange wish(@Nullable Variant other) {
        wish = other;
        return this;
    }

    StateChange lastValue(@Nullable ValueType other) {
        lastValue = other;
        return this;
    }

    StateChange note(@Nullable String other) {
        note = other;
        return this;
    }

    StateChange answer(@Nullable OwedAnswer other) {
        answer = other;
        return this;
    }

    SequenceState done() {
        return new SequenceState(
                enrollment,
                phase,
                anchor,
                nextStep,
                ordinal,
                current,
                lastTouchAt,
                notBefore,
                happened,
                silent,
                followUp,
                course,
                prospect,
                wish,
                lastValue,
                note,
                answer);
    }
}
