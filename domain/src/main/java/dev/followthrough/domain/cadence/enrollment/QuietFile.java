package dev.followthrough.domain.cadence.enrollment;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// `quiet` of the enrollment file, all in days: by stage, stretched by how long the segment takes to buy.
///
/// @param days       at stages that are not named
/// @param usualCycle the buying cycle that the days are meant for
/// @param cycles     by segment
record QuietFile(
        int days,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Integer> stages,
        int usualCycle,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Integer> cycles) {
    @SuppressWarnings("ConstantValue") // Jackson passes null for what is missing
    QuietFile {
        stages = stages == null ? Map.of() : Map.copyOf(stages);
        cycles = cycles == null ? Map.of() : Map.copyOf(cycles);
        Must.be(days >= 1, "`days` is 1 or more");
        Must.be(usualCycle >= 1, "`usualCycle` is 1 day or more");
        Must.be(stages.values().stream().allMatch(some -> some >= 1), "a stage is quiet after 1 day or more");
        Must.be(cycles.values().stream().allMatch(some -> some >= 1), "a buying cycle is 1 day or more");
    }

    Quiet of(DealAtHand deal, Instant now) {
        Instant since = deal.lastContact().orElse(deal.since());
        String stage = deal.stage().toLowerCase(Locale.ROOT);
        int ofStage = stages.getOrDefault(stage, days);
        String reckoned = ofStage + " days " + (stages.containsKey(stage) ? "at stage " + stage : "at this stage");
        Integer cycle = deal.segment() == null ? null : cycles.get(deal.segment());
        if (cycle != null) {
            reckoned +=
                    ", buying cycle of " + deal.segment() + " " + cycle + " days where " + usualCycle + " are usual";
        }
        int usual = usual(deal.stage(), deal.segment());
        return new Quiet(since, Math.max(0, Duration.between(since, now).toDays()), usual, reckoned);
    }

    /// From so many days on a deal of this stage and segment is quiet.
    int usual(String stage, @Nullable String segment) {
        int ofStage = stages.getOrDefault(stage.toLowerCase(Locale.ROOT), days);
        Integer cycle = segment == null ? null : cycles.get(segment);
        return cycle == null ? ofStage : (int) Math.max(1, Math.ceilDiv((long) ofStage * cycle, usualCycle));
    }

    /// The same for the same words, in every process.
    String fingerprint() {
        return days + " " + new TreeMap<>(stages) + " " + usualCycle + " " + new TreeMap<>(cycles);
    }
}
