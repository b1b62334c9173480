package dev.followthrough.api.ops;

import dev.followthrough.store.people.Person;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// Whoever comes in by the front door, and goes, is in the audit log too: no controller sees it.
@Component
class SignIns {
    private final AuditTrail trail;

    SignIns(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void came(InteractiveAuthenticationSuccessEvent event) {
        note(event.getAuthentication(), "session.sign-in");
    }

    @EventListener
    void went(LogoutSuccessEvent event) {
        note(event.getAuthentication(), "session.sign-out");
    }

    private void note(Authentication who, String act) {
        if (who.getPrincipal() instanceof Person person) trail.did(person, "web", act, "person", person.id());
    }
}
