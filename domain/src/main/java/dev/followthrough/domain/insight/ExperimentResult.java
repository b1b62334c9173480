package dev.followthrough.domain.insight;

import java.util.List;

/// What an experiment shows so far (M38). Whoever was given an arm counts for it, whatever else shaped their message:
/// leaving some out afterwards would make two groups that are not alike any more.
///
/// @param cadence the arms are part of
/// @param step    whose message they are
/// @param words   what may be concluded, and what not
public record ExperimentResult(String name, String cadence, String step, List<Arm> arms, String words) {
    /// Fewer deals in an arm say nothing, however large the difference looks.
    static final int LEAST = 30;

    public ExperimentResult {
        arms = List.copyOf(arms);
    }

    /// @param deals    that were sent this arm, mails whose outcome is unknown with them
    /// @param replied  of those, deals in which a person answered before the next touch, within two weeks
    /// @param positive of those, deals with an answer that was positive
    public record Arm(String name, int deals, Share replied, Share positive) {
        public static Arm of(String name, int deals, int replied, int positive) {
            return new Arm(name, deals, Share.of(replied, deals), Share.of(positive, deals));
        }
    }

    public static ExperimentResult of(String name, String cadence, String step, List<Arm> arms) {
        return new ExperimentResult(name, cadence, step, arms, words(arms));
    }

    private static String words(List<Arm> arms) {
        int least = arms.stream().mapToInt(Arm::deals).min().orElse(0);
        if (arms.size() < 2 || least < LEAST) {
            return "too early to tell: each arm needs " + LEAST + " deals at least, and the smallest has "
                    + (arms.size() < 2 ? 0 : least);
        }
        Arm best = arms.getFirst();
        for (Arm arm : arms) if (arm.replied().value() > best.replied().value()) best = arm;
        for (Arm arm : arms) {
            if (arm != best && !best.replied().isApartFrom(arm.replied()))
                return "no arm is clearly better: the intervals overlap, so chance explains the difference as well";
        }
        return "`" + best.name() + "` is answered more often: its interval lies above the others'."
                + " Looking again and again until it does would find a winner where there is none";
    }
}
