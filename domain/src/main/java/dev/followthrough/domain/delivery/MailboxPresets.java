package dev.followthrough.domain.delivery;

import dev.followthrough.domain.review.PolicyYaml;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The usual mail providers with their servers and what a mailbox there needs (`mailbox-presets.yaml`).
public record MailboxPresets(List<Preset> presets) {
    private static final MailboxPresets SHIPPED =
            new PolicyYaml<>(MailboxPresets.class, "mailbox-presets.yaml", "a file of presets").thatShips();

    public MailboxPresets {
        presets = List.copyOf(presets);
    }

    /// @param domains of addresses that are certainly there
    /// @param perDay  most mails a day, to begin with
    /// @param ready   whether it takes a password from a program
    /// @param needs   what to do there first, in words
    public record Preset(
            String id,
            String name,
            List<String> domains,
            PresetServer smtp,
            PresetServer imap,
            int perDay,
            boolean ready,
            String needs) {
        public Preset {
            domains = List.copyOf(domains);
        }
    }

    /// @param security `none`, `starttls` or `tls`
    public record PresetServer(String host, int port, String security) {}

    public static MailboxPresets shipped() {
        return SHIPPED;
    }

    public Optional<Preset> named(String id) {
        return presets.stream().filter(preset -> preset.id().equals(id)).findFirst();
    }

    /// The provider that this address is certainly of.
    public Optional<Preset> of(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return presets.stream()
                .filter(preset -> preset.domains().contains(domain))
                .findFirst();
    }
}
