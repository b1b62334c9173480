package dev.followthrough.domain.engagement.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which company's somebody is by the domain of a mail address.
public final class MailDomains {
    private static final Set<String> SHARED = read("shared-mail-domains.txt");

    private MailDomains() {}

    /// @return in small letters; empty for a domain that people of any company have
    public static Optional<String> ofCompany(String domain) {
        String plain = domain.toLowerCase(Locale.ROOT);
        return SHARED.contains(plain) ? Optional.empty() : Optional.of(plain);
    }

    private static Set<String> read(String file) {
        try (InputStream in = Objects.requireNonNull(MailDomains.class.getResourceAsStream(file));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
