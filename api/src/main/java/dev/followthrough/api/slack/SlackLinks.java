package dev.followthrough.api.slack;

import dev.followthrough.api.ops.AuditTrail;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.slack.SlackUsers;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A Slack account that somebody says is theirs, with the code that only they have seen. It is in the audit
/// log:
/// whoever presses there decides in their name from now on.
@Component
class SlackLinks {
    private final SlackUsers users;
    private final AuditTrail trail;

    SlackLinks(SlackUsers users, AuditTrail trail) {
        this.users = users;
        this.trail = trail;
    }

    /// @return whose it is now; empty: no such code, or too late
    @Transactional
    public Optional<Person> link(String user, String code) {
        Optional<Person> whose = users.link(user, code);
        whose.ifPresent(person -> trail.did(person, "slack", "slack.link", "person", person.id()));
        return whose;
    }
}
