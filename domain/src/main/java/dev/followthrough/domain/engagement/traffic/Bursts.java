package dev.followthrough.domain.engagement.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Judges a request that looked like a person's by what came before and after it (N9). A scanner that looks into a
/// mail with a browser's name follows several links at once; so a request waits [#QUARANTINE] before it may become
/// news, and is judged with everything that came meanwhile.
public final class Bursts {
    /// How long a request waits: longer than every window below that looks ahead.
    public static final Duration QUARANTINE = Duration.ofSeconds(5);
    /// How far back anything counts: a visit.
    public static final Duration VISIT = Duration.ofMinutes(30);

    /// A person reads between two links of one mail.
    static final Duration LINKS = Duration.ofSeconds(2);
    /// People of one network do not open so many mails so fast.
    static final Duration MAILS = Duration.ofSeconds(4);

    static final int MANY_MAILS = 3;

    private Bursts() {}

    /// A request for a link, a pixel or a page that one of our links led to.
    ///
    /// @param id       tells requests apart
    /// @param touch    whose mail it is about
    /// @param network  of the visitor, as much as is kept of an address
    /// @param link     which link of the mail; null: none of them, as a pixel or a page
    /// @param honeypot the link that nobody can see
    /// @param machine  judged to be one at once
    public record Request(
            String id,
            String touch,
            String network,
            @Nullable Integer link,
            Instant at,
            boolean honeypot,
            boolean machine) {
        boolean isWithin(Duration time, Request other) {
            return Duration.between(at, other.at).abs().compareTo(time) <= 0;
        }
    }

    /// @param near requests for the same mail or from the same network, within a [#VISIT] before and [#QUARANTINE]
    ///             after
    /// @return why it was a machine after all; empty: a person, as far as anybody can tell
    public static Optional<String> reason(Request one, Collection<Request> near) {
        if (near.stream().anyMatch(other -> isTrapped(one, other))) {
            return Optional.of("it, or one from its network, followed a link that nobody can see");
        }
        if (near.stream().anyMatch(other -> isAnotherLink(one, other))) {
            return Optional.of("several links of one mail within " + LINKS.toSeconds() + " s");
        }
        if (near.stream().anyMatch(other -> isCompanyOfMachine(one, other))) {
            return Optional.of("a machine of its network looked into the same mail at the same time");
        }
        long mails = near.stream()
                .filter(other -> other.network().equals(one.network()) && other.isWithin(MAILS, one))
                .map(Request::touch)
                .filter(touch -> !touch.equals(one.touch()))
                .distinct()
                .count();
        return mails + 1 >= MANY_MAILS
                ? Optional.of("one network looked into " + (mails + 1) + " mails within " + MAILS.toSeconds() + " s")
                : Optional.empty();
    }

    private static boolean isTrapped(Request one, Request other) {
        return other.honeypot()
                && other.touch().equals(one.touch())
                && other.network().equals(one.network())
                && other.isWithin(VISIT, one);
    }

    private static boolean isAnotherLink(Request one, Request other) {
        return one.link() != null
                && other.link() != null
                && !one.link().equals(other.link())
                && other.touch().equals(one.touch())
                && other.isWithin(LINKS, one);
    }

    private static boolean isCompanyOfMachine(Request one, Request other) {
        return other.machine()
                && other.touch().equals(one.touch())
                && other.network().equals(one.network())
                && other.isWithin(MAILS, one);
    }
}
