package dev.followthrough.domain.cadence.enrollment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a deal that was looked at was not enrolled (M50). Each look has words of its own beside it.
public enum WhyNot {
    NEXT_TOUCH("it has a next touch"),
    HELD("it is held for a person"),
    PAUSED("it is paused"),
    TAKEN_OVER("a person has taken it over"),
    ENDED_FOR_GOOD("it ended for good"),
    OPTED_OUT("its contacts opted out"),
    DO_NOT_CONTACT("its contacts must not be contacted"),
    NO_CONSENT("no contact has given consent"),
    NO_CONTACT("it has no contact"),
    OWNERSHIP("another owner follows up the same person"),
    OWNER_AWAY("its owner is away, and nobody stands in"),
    COOLING_DOWN("its last follow-up ended too recently"),
    ENROLLED_BEFORE("the rule that fits has enrolled it before"),
    NO_RULE("no rule fits"),
    CADENCE_UNKNOWN("the rule's cadence is not published"),
    OWNER_CAP("its owner has enough new enrollments today"),
    HOUSE_CAP("the house has enough new enrollments today");

    private final String words;

    WhyNot(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// As the REST interface and the command line write it, such as `next-touch`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<WhyNot> of(String word) {
        return Arrays.stream(values()).filter(why -> why.word().equals(word)).findFirst();
    }
}
