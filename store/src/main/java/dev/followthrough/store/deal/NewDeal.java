package dev.followthrough.store.deal;

import dev.followthrough.domain.people.ConsentState;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.store.people.Consents;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A deal as it comes in, already checked.
///
/// @param segment the house's own word for the kind of customer, such as `enterprise`
/// @param score   how good the lead is: `high`, `medium` or `low`
/// @param marks   what cadences may ask for, such as `competitor`
/// @param cadence its name; null: none follows it yet, and a rule of the house enrolls it
/// @param cadenceVersion of its cadence; 0 where there is none
public record NewDeal(
        String name,
        String account,
        @Nullable String industry,
        List<NewContact> contacts,
        String ownerId,
        @Nullable String delegateId,
        String mailboxId,
        String stage,
        @Nullable String leadStatus,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        boolean strategic,
        @Nullable String objection,
        @Nullable String promisedNextStep,
        LastInteraction lastInteraction,
        int attemptsSoFar,
        List<NewFact> facts,
        @Nullable String cadence,
        int cadenceVersion,
        @Nullable String segment,
        @Nullable String score,
        List<String> marks,
        Dates dates) {

    /// Days that steps of a cadence may count from; null: not known.
    public record Dates(
            @Nullable LocalDate renewsOn, @Nullable LocalDate eventOn) {
        public static final Dates NONE = new Dates(null, null);
    }

    /// @param consent `granted`, `unclear` or `refused`: to being written mails
    /// @param others  what is known of other channels, or more precisely of mail
    public record NewContact(
            String name,
            String email,
            String role,
            ZoneId zone,
            String language,
            String consent,
            @Nullable String consentEvidence,
            Location location,
            List<Consents.Said> others) {
        public NewContact {
            others = List.copyOf(others);
        }

        public NewContact(
                String name,
                String email,
                String role,
                ZoneId zone,
                String language,
                String consent,
                @Nullable String consentEvidence,
                Location location) {
            this(name, email, role, zone, language, consent, consentEvidence, location, List.of());
        }

        /// All that is said of their consent, mail first.
        public List<Consents.Said> said() {
            List<Consents.Said> all = new ArrayList<>();
            boolean ofMail = others.stream().anyMatch(one -> one.channel() == Channel.EMAIL);
            if (!ofMail) {
                String evidence = consentEvidence == null ? "no evidence was given" : consentEvidence;
                ConsentState state = ConsentState.of(consent).orElseThrow();
                all.add(new Consents.Said(Channel.EMAIL, state, null, null, null, evidence));
            }
            all.addAll(others);
            return all;
        }

        /// Somebody of whose place only the zone is known.
        public NewContact(
                String name,
                String email,
                String role,
                ZoneId zone,
                String language,
                String consent,
                @Nullable String consentEvidence) {
            this(name, email, role, zone, language, consent, consentEvidence, Location.ZONE_GIVEN);
        }
    }

    /// @param country     ISO 3166-1
    /// @param subdivision ISO 3166-2, without the country
    /// @param zoneFrom    `given`, or what the zone was told from: `phone`, `country`, `owner` or `house`
    public record Location(
            @Nullable String phone,
            @Nullable String country,
            @Nullable String subdivision,
            String zoneFrom) {
        static final Location ZONE_GIVEN = new Location(null, null, null, "given");
    }

    /// @param channel how it took place, such as `call`, `demo` or `email`
    /// @param topic   what it was about, in words that the customer may read
    public record LastInteraction(
            Instant at, String channel, @Nullable String topic) {}

    /// @param visibility `customer` or `internal`
    public record NewFact(String type, String label, String value, String visibility, String source) {}
}
