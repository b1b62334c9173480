package dev.followthrough.domain.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a consent rests on.
public enum ConsentBasis {
    /// They said so themselves, by a form, in writing or on a call.
    OPT_IN,
    /// They buy from us, or have asked us for an offer.
    EXISTING_RELATION,
    /// A contract between us says that we may.
    CONTRACT,
    /// They gave it to somebody who may pass it on, such as a fair or a partner.
    PARTNER,
    /// Their role and what they do make it likely that they want to hear of this.
    PRESUMED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ConsentBasis::word).toList();
    }

    public static Optional<ConsentBasis> of(String word) {
        return Arrays.stream(values())
                .filter(basis -> basis.word().equals(word))
                .findFirst();
    }

    /// @throws IllegalArgumentException there is no such basis
    @JsonCreator
    static ConsentBasis named(String word) {
        return of(word).orElseThrow(() -> new IllegalArgumentException(
                "there is no basis `" + word + "`; write one of " + String.join(", ", words())));
    }
}
