package dev.followthrough.api.ops;

import dev.followthrough.api.people.Whence;
import dev.followthrough.domain.ops.AuditEntry;
import dev.followthrough.store.ops.AuditLog;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/// Whoever comes in by the front door, is turned away there, or goes, is in the audit log too, with the
/// network that they came from: no controller's act says so.
@Component
public class SignIns {
    private static final String NOBODY = "nobody";
    private static final String REFUSED = "session.refused";
    /// One line in so long a time for each account, and one for all that nobody has: whoever guesses on does
    /// not flood the log.
    private static final Duration ONE_LINE = Duration.ofMinutes(1);

    private final AuditTrail trail;
    private final AuditLog log;

    SignIns(AuditTrail trail, AuditLog log) {
        this.trail = trail;
        this.log = log;
    }

    /// @param with `password`, `password-and-code` or `provider`
    public void came(Person person, String with, HttpServletRequest request) {
        AuditTrail.changes("network", null, Whence.of(request));
        AuditTrail.changes("with", null, with);
        trail.did(person, "web", "session.sign-in", "person", person.id());
    }

    /// @param account whose it is; null: nobody's
    public void refused(@Nullable String account, String network, String requestId) {
        if (log.hasSince(REFUSED, account, Instant.now().minus(ONE_LINE))) return;
        log.append(new AuditLog.Act(
                NOBODY,
                NOBODY,
                "web",
                REFUSED,
                "person",
                account,
                Map.of("network", new AuditEntry.Change(null, network)),
                requestId));
    }

    @EventListener
    void went(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof Person person) {
            trail.did(person, "web", "session.sign-out", "person", person.id());
        }
    }
}
