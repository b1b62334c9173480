package dev.followthrough.domain.cadence.enrollment;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.followthrough.domain.sequence.StopReason;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One rule of the enrollment file: what it does not name may be anything. Days are whole days.
///
/// @param customers   it is for deals that were won, and for no other
/// @param after       how the deal's follow-up has ended, such as `exhausted`; `nothing`: it never had one
/// @param onSign      true: only when a contact gives a sign of life; false: only in the daily look; null:
/// both
/// @param last        the latest thing that happened with them
/// @param lastWithin  it happened in the last days
/// @param without     none of these marks
/// @param renewsWithin the renewal is at most so many days ahead, and not past
/// @param eventWithin  likewise the event
/// @param again       after so many days it may enroll the same deal once more; null: never
record Rule(
        String name,
        String cadence,
        String why,
        boolean customers,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> after,
        @Nullable Boolean onSign,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> last,
        @Nullable Integer lastWithin,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> stages,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> segments,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> scores,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> owners,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> marks,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> without,
        @Nullable Amount amount,
        @Nullable Integer renewsWithin,
        @Nullable Integer eventWithin,
        @Nullable Boolean quiet,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> cold,
        @Nullable Integer again) {
    private static final String NOTHING = "nothing";

    @SuppressWarnings("ConstantValue") // Jackson passes null for what is missing
    Rule {
        Must.be(name != null && name.matches("[a-z][a-z0-9-]{0,60}"), "`name` is a word of small letters and dashes");
        Must.be(cadence != null && !cadence.isBlank(), "rule " + name + " has no `cadence`; name one");
        Must.be(why != null && !why.isBlank(), "rule " + name + " has no `why`; give its reason in words");
        after = copy(after);
        for (String end : after) ended(name, end);
        last = copy(last);
        stages = copy(stages);
        segments = copy(segments);
        scores = copy(scores);
        owners = copy(owners);
        marks = copy(marks);
        without = copy(without);
        cold = copy(cold);
        for (Integer days : Arrays.asList(lastWithin, renewsWithin, eventWithin, again))
            Must.be(days == null || days >= 1, "rule " + name + ": a number of days is 1 or more");
    }

    /// @param least    at least so much
    /// @param below    less than so much
    /// @param currency ISO 4217; an amount in another fits no rule that asks for one
    record Amount(@Nullable BigDecimal least, @Nullable BigDecimal below, String currency) {
        @SuppressWarnings("ConstantValue")
        Amount {
            Must.be(currency != null && currency.matches("[A-Z]{3}"), "`currency` is three letters such as EUR");
            Must.be(least != null || below != null, "an amount has `least`, `below` or both");
        }

        boolean has(@Nullable BigDecimal value, @Nullable String of) {
            return value != null
                    && currency.equals(of)
                    && (least == null || value.compareTo(least) >= 0)
                    && (below == null || value.compareTo(below) < 0);
        }
    }

    private static List<String> copy(@Nullable List<String> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    private static StopReason ended(String rule, String word) {
        return Arrays.stream(StopReason.values())
                .filter(reason -> reason.mayBeginAgain(true) && word(reason).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("rule " + rule + ": no rule begins again after `" + word
                        + "`; write one of "
                        + Arrays.stream(StopReason.values())
                                .filter(reason -> reason.mayBeginAgain(true))
                                .map(Rule::word)
                                .collect(Collectors.joining(", "))));
    }

    private static String word(StopReason reason) {
        return reason == StopReason.NOT_ENROLLED
                ? NOTHING
                : reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What it asks of anything but time and quiet.
    boolean concerns(DealAtHand deal, StopReason ended) {
        return customers == deal.won()
                && ended.mayBeginAgain(customers)
                && (after.isEmpty() || after.contains(word(ended)))
                && (onSign == null || onSign == (deal.sign() != null))
                && isOneOf(stages, deal.stage())
                && isOneOf(segments, deal.segment())
                && isOneOf(scores, deal.score())
                && isOneOf(owners, deal.owner())
                && (marks.isEmpty() || marks.stream().anyMatch(deal.marks()::contains))
                && without.stream().noneMatch(deal.marks()::contains)
                && (amount == null || amount.has(deal.amount(), deal.currency()));
    }

    /// Whether its time has come.
    boolean isTimely(DealAtHand deal, DealAtHand.Life.Ended ended, Quiet now, Cold why, Instant at) {
        LocalDate today = at.atZone(ZoneOffset.UTC).toLocalDate();
        return happenedLately(deal.last(), at)
                && (last.isEmpty() || isNotFollowedUp(deal.last(), ended))
                && isNear(renewsWithin, deal.renewsOn(), today)
                && isNear(eventWithin, deal.eventOn(), today)
                && (quiet == null || quiet == now.isQuiet())
                && (cold.isEmpty() || cold.contains(why.reason()));
    }

    boolean mayEnrollAgain(DealAtHand deal, Instant at) {
        Instant before = deal.enrolled().get(name);
        return before == null || again != null && !at.isBefore(before.plus(Duration.ofDays(again)));
    }

    /// A rule about what has just happened counts from there.
    Instant from(DealAtHand deal, Instant at) {
        return !last.isEmpty() && lastWithin != null && deal.last() != null
                ? deal.last().at()
                : at;
    }

    /// Whether it rests on contact having ceased.
    boolean isAboutSilence() {
        return Boolean.TRUE.equals(quiet) || Boolean.TRUE.equals(onSign) || !cold.isEmpty();
    }

    private boolean happenedLately(DealAtHand.@Nullable Last happened, Instant at) {
        if (last.isEmpty() && lastWithin == null) return true;
        if (happened == null || !isOneOf(last, happened.kind())) return false;
        return lastWithin == null || !happened.at().isBefore(at.minus(Duration.ofDays(lastWithin)));
    }

    /// What happened before the end of a follow-up was followed up by it.
    private static boolean isNotFollowedUp(DealAtHand.@Nullable Last happened, DealAtHand.Life.Ended ended) {
        if (ended.reason() == StopReason.NOT_ENROLLED) return true;
        return happened != null && ended.at() != null && happened.at().isAfter(ended.at());
    }

    private static boolean isNear(@Nullable Integer days, @Nullable LocalDate day, LocalDate today) {
        if (days == null) return true;
        return day != null && !day.isBefore(today) && !day.isAfter(today.plusDays(days));
    }

    private static boolean isOneOf(List<String> some, @Nullable String one) {
        return some.isEmpty() || one != null && some.stream().anyMatch(one::equalsIgnoreCase);
    }
}
