package dev.followthrough.api.people;

import dev.followthrough.store.people.Person;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Where somebody is signed in, and how that ends.
@Component
public class OpenSessions {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /// @param handle names it on a page; the session's own id stays secret
    /// @param here   whether it is the one that asks
    record Open(String handle, Instant since, Instant lastUsed, String browser, boolean here) {}

    /// The last used first.
    List<Open> of(Person person, @Nullable String here) {
        return sessions.findByPrincipalName(person.id()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> open(session, here))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    private static Open open(Session session, @Nullable String here) {
        return new Open(
                handle(session.getId()),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                BrowserWords.of(session.getAttribute(WebSession.BROWSER)),
                session.getId().equals(here));
    }

    /// @return whether this person had such a session
    boolean end(Person person, String handle) {
        List<String> ids = sessions.findByPrincipalName(person.id()).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .toList();
        ids.forEach(sessions::deleteById);
        return !ids.isEmpty();
    }

    /// @param except the session that goes on; null: all end
    /// @return how many ended
    public int endAll(String personId, @Nullable String except) {
        List<String> ids = sessions.findByPrincipalName(personId).keySet().stream()
                .filter(id -> !id.equals(except))
                .toList();
        ids.forEach(sessions::deleteById);
        return ids.size();
    }

    private static String handle(String id) {
        return UUID.nameUUIDFromBytes(("handle " + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
