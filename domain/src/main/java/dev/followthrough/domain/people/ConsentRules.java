package dev.followthrough.domain.people;

import dev.followthrough.domain.review.PolicyYaml;
import dev.followthrough.domain.sequence.Channel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What each channel needs before a person is contacted on it. `consent-rules.yaml` in this package is the file that
/// ships; its comments are the reference. A refusal closes a channel whatever a rule says.
public final class ConsentRules {
    private static final PolicyYaml<ConsentRulesFile> FILE =
            new PolicyYaml<>(ConsentRulesFile.class, "consent-rules.yaml", "a file of consent rules");

    private final ConsentRulesFile file;

    private ConsentRules(ConsentRulesFile file) {
        this.file = file;
    }

    public static ConsentRules shipped() {
        return new ConsentRules(FILE.thatShips());
    }

    /// As a setting names it.
    ///
    /// @param file a path; empty: the file that ships
    /// @throws IllegalArgumentException saying what is wrong with the file, where, and what to do
    public static ConsentRules named(String file) {
        return new ConsentRules(FILE.named(file));
    }

    /// @param country where the person is, ISO 3166-1; null: not known, so the channel's rule for all decides
    public Permission permission(Channel channel, Consented known, @Nullable String country) {
        if (known.state() == ConsentState.REFUSED) return Permission.REFUSED;
        ConsentRulesFile.Rule rule = file.rule(channel, country == null ? null : country.toUpperCase(Locale.ROOT));
        return rule.isMetBy(known) ? Permission.OPEN : rule.otherwise().permission();
    }
}
