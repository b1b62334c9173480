package dev.followthrough.domain.sequence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a step may say beyond its place, its content and its review.
///
/// @param from       what its day counts from; null: [Anchor#START]
/// @param unless     it is passed over when one of these happened since the previous touch
/// @param onlyFor    it is passed over for everybody else; null: for all
/// @param channels   the best of these that reaches the prospect; none: the step's own
/// @param repeat     it comes again; null: once
/// @param turns      how each time differs from the time before, in turn
/// @param experiment arms that are compared; null: none
/// @param propose    what its message proposes beside its question; null: what its kind does
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StepOptions(
        @Nullable Anchor from,
        List<Happened> unless,
        @Nullable Group onlyFor,
        List<Channel> channels,
        @Nullable Repeat repeat,
        List<Variant> turns,
        @Nullable Experiment experiment,
        @Nullable Propose propose) {
    public static final StepOptions NONE = new StepOptions(null, List.of(), null, List.of(), null, List.of(), null);

    public StepOptions {
        unless = unless == null ? List.of() : List.copyOf(unless);
        channels = channels == null ? List.of() : List.copyOf(channels);
        turns = turns == null ? List.of() : List.copyOf(turns);
    }

    /// A step that proposes what its kind does.
    public StepOptions(
            @Nullable Anchor from,
            List<Happened> unless,
            @Nullable Group onlyFor,
            List<Channel> channels,
            @Nullable Repeat repeat,
            List<Variant> turns,
            @Nullable Experiment experiment) {
        this(from, unless, onlyFor, channels, repeat, turns, experiment, null);
    }

    /// `TIMES`: two or three times for a meeting that are free in the owner's calendar (M53).
    public enum Propose {
        TIMES
    }

    public Anchor anchor() {
        return from == null ? Anchor.START : from;
    }

    /// How often it comes.
    public int times() {
        return repeat == null ? 1 : repeat.times();
    }

    /// @param every time from one to the next
    /// @param times how often in all, at least 2
    public record Repeat(Duration every, int times) {}

    /// Prospects whom a step is for; each list that is not empty must name theirs.
    ///
    /// @param scores how good the lead is: `high`, `medium`, `low`
    /// @param with   marks of the deal, such as `competitor` or `strategic`
    /// @param without marks that it must not have
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Group(List<String> segments, List<String> scores, List<String> with, List<String> without) {
        public Group {
            segments = segments == null ? List.of() : List.copyOf(segments);
            scores = scores == null ? List.of() : List.copyOf(scores);
            with = with == null ? List.of() : List.copyOf(with);
            without = without == null ? List.of() : List.copyOf(without);
        }

        public boolean has(Prospect prospect) {
            return names(segments, prospect.segment())
                    && names(scores, prospect.score())
                    && (with.isEmpty() || with.stream().anyMatch(prospect.marks()::contains))
                    && without.stream().noneMatch(prospect.marks()::contains);
        }

        /// What is not known of a prospect is not on any list.
        private static boolean names(List<String> list, @Nullable String theirs) {
            return list.isEmpty() || theirs != null && list.contains(theirs);
        }
    }

    /// Arms of equal size (M38); which one a deal gets depends on the deal and the experiment's name alone.
    public record Experiment(String name, List<Arm> arms) {
        public Experiment {
            arms = List.copyOf(arms);
        }

        public record Arm(String name, Variant variant) {}

        public Arm of(Prospect prospect) {
            return arms.get(Math.floorMod(mixed(31 * name.hashCode() + mixed(prospect.draw())), arms.size()));
        }

        /// Every bit of the result depends on every bit given (the last steps of MurmurHash3): what arm a
        /// deal has in one experiment must say nothing of its arm in another.
        private static int mixed(int bits) {
            int hash = (bits ^ (bits >>> 16)) * 0x85ebca6b;
            hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
            return hash ^ (hash >>> 16);
        }
    }
}
