package dev.followthrough.domain.ops;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.StopReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tells why a deal is silent: what it waits for, since when, and what to do about it. The first of these
/// that is so is the answer: its end, a person, the house, its own plan.
public final class Waits {
    /// A workflow hears of everything within seconds, and plans its next touch within minutes.
    private static final Duration SOON = Duration.ofMinutes(5);

    /// A touch whose minute has passed looks for another one within a quarter of an hour.
    private static final Duration LATE = Duration.ofMinutes(30);

    private static final Map<HoldReason, String> CURES = cures();

    private Waits() {}

    public static Wait of(Silent deal, Instant now) {
        return switch (deal.status()) {
            case "finished", "stopped" -> ended(deal, now);
            case "not-enrolled" ->
                new Wait(
                        "for a rule to give it a cadence",
                        deal.since(),
                        null,
                        true,
                        "See under enrollment why the rules left it, or enroll it yourself.");
            case "held" -> held(deal);
            case "taken-over" ->
                new Wait(
                        "for " + person(deal.toldBy()) + " to hand it back",
                        deal.since(),
                        null,
                        false,
                        "Nothing leaves by itself until whoever took it over hands it back.");
            case "paused" -> paused(deal);
            default -> running(deal, now);
        };
    }

    private static Wait ended(Silent deal, Instant now) {
        StopReason reason = deal.reason() == null ? null : StopReason.valueOf(deal.reason());
        if (!deal.status().equals("finished")) {
            boolean late = deal.since().plus(SOON).isBefore(now);
            return new Wait(
                    "for its workflow to hear that it has ended",
                    deal.since(),
                    null,
                    late,
                    late ? "See on the ops page whether Temporal answers and workers poll." : "Nothing.");
        }
        String why = reason == null ? "it has ended" : reason.words();
        return deal.alive()
                ? new Wait(
                        "for nothing: " + why,
                        deal.since(),
                        null,
                        true,
                        "A rule may begin it again; see under enrollment why it has not.")
                : new Wait("for nothing: " + why, deal.since(), null, false, "Nothing; it ended for good.");
    }

    private static Wait held(Silent deal) {
        if (deal.claimedSince() != null) {
            return new Wait(
                    "for two owners to agree whose it is",
                    deal.claimedSince(),
                    null,
                    true,
                    cure(HoldReason.OWNERSHIP_CONFLICT));
        }
        if (deal.draft() != null) return review(deal.draft(), deal);
        HoldReason reason = deal.reason() == null ? guessed(deal.told()) : HoldReason.valueOf(deal.reason());
        return new Wait("for " + person(deal.owner()) + ": " + reason.words(), deal.since(), null, true, cure(reason));
    }

    /// The gate holds at once; the workflow says why when it has heard.
    private static HoldReason guessed(@Nullable String told) {
        return switch (told == null ? "" : told) {
            case "ownershipContested" -> HoldReason.OWNERSHIP_CONFLICT;
            case "consentChanged" -> HoldReason.CONSENT_UNCLEAR;
            default -> HoldReason.REPLIED;
        };
    }

    private static Wait paused(Silent deal) {
        return deal.until() == null
                ? new Wait(
                        "until somebody resumes it; " + person(deal.toldBy()) + " paused it",
                        deal.since(),
                        null,
                        true,
                        "Resume it, or give the pause an end.")
                : new Wait(
                        "until its pause ends; " + person(deal.toldBy()) + " paused it",
                        deal.since(),
                        deal.until(),
                        false,
                        "Nothing; it goes on by itself then.");
    }

    private static Wait review(Silent.Draft draft, Silent deal) {
        return new Wait(
                "for " + person(deal.owner()) + " to decide on a draft",
                draft.since(),
                draft.expires(),
                false,
                "Read and decide it in the inbox before it expires.");
    }

    private static Wait running(Silent deal, Instant now) {
        if (deal.draft() != null) return review(deal.draft(), deal);
        if (deal.house() != null) {
            return new Wait(
                    deal.house().what(),
                    deal.house().since(),
                    null,
                    true,
                    deal.house().todo());
        }
        if (deal.unheardSince() != null && deal.unheardSince().plus(SOON).isBefore(now)) {
            return new Wait(
                    "for its workflow to hear what happened",
                    deal.unheardSince(),
                    null,
                    true,
                    "See on the ops page whether Temporal answers and workers poll.");
        }
        if (deal.task() != null
                && (deal.touch() == null
                        || !deal.task().due().isAfter(deal.touch().due()))) {
            return task(deal.task(), deal.since(), now);
        }
        return deal.touch() == null ? planning(deal, now) : touch(deal.touch(), deal.since(), now);
    }

    private static Wait task(Silent.Task task, Instant since, Instant now) {
        boolean late = task.due().isBefore(now);
        return new Wait(
                "for " + person(task.owner()) + " to do a task: " + task.kind(),
                since,
                task.due(),
                late,
                late ? "It is overdue: do it, or say in it why not." : "Nothing before it is due.");
    }

    private static Wait touch(Silent.Touch touch, Instant since, Instant now) {
        boolean late = touch.due().plus(LATE).isBefore(now);
        return new Wait(
                "until its next touch is due: " + touch.channel() + ", " + touch.step(),
                since,
                touch.due(),
                late,
                late
                        ? "It is late: the timeline says what the gate moved; the ops page whether mailbox and workers work."
                        : "Nothing; it leaves by itself.");
    }

    private static Wait planning(Silent deal, Instant now) {
        boolean late = deal.since().plus(SOON).isBefore(now);
        return new Wait(
                "for its next touch to be planned",
                deal.since(),
                null,
                late,
                late ? "See on the ops page whether Temporal answers and workers poll." : "Nothing; it takes seconds.");
    }

    private static String person(@Nullable String name) {
        return name == null ? "somebody" : name;
    }

    static String cure(HoldReason reason) {
        return Objects.requireNonNull(CURES.get(reason), reason.name());
    }

    private static Map<HoldReason, String> cures() {
        try (InputStream file = Waits.class.getResourceAsStream("hold-cures.yaml")) {
            return new EnumMap<>(new YAMLMapper().readValue(file, new TypeReference<Map<HoldReason, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
