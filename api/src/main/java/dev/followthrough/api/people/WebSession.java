package dev.followthrough.api.people;

import dev.followthrough.api.ops.SignIns;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.people.Person.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/// What a session says about who has it: an id, since when, and how they signed in. Never the person: name,
/// role and whether they still work here are read anew for each request.
@Component
class WebSession {
    private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String SINCE = "since";
    private static final String WITH = "with";
    static final String BROWSER = "browser";
    private static final String HALF = "half";
    private static final int BROWSER_LENGTH = 200;
    private static final Duration UNKNOWN_VISITOR = Duration.ofMinutes(30);

    /// How somebody signed in.
    enum With {
        PASSWORD,
        PASSWORD_AND_CODE,
        PROVIDER
    }

    /// @param unproven whether their role asks for a second factor that they have not given
    record Visitor(Person person, boolean unproven) {}

    private final People people;
    private final SignIns signIns;
    private final Duration idle;
    private final Duration longest;
    private final Set<Role> asked;

    WebSession(
            People people,
            SignIns signIns,
            @Value("${followthrough.session.idle}") Duration idle,
            @Value("${followthrough.session.longest}") Duration longest,
            @Value("${followthrough.second-factor.roles}") Set<Role> asked) {
        this.people = people;
        this.signIns = signIns;
        this.idle = idle;
        this.longest = longest;
        this.asked = Set.copyOf(asked);
    }

    /// A session of its own for who has just signed in: what came before, its id and its form tokens end.
    void begin(HttpServletRequest request, Person person, With with, Instant now) {
        HttpSession session = fresh(request);
        session.setMaxInactiveInterval((int) idle.toSeconds());
        session.setAttribute(PERSON, person.id());
        session.setAttribute(SINCE, now.getEpochSecond());
        session.setAttribute(WITH, with.name());
        String browser = request.getHeader("User-Agent");
        if (browser != null) {
            session.setAttribute(
                    BROWSER, browser.length() <= BROWSER_LENGTH ? browser : browser.substring(0, BROWSER_LENGTH));
        }
        signIns.came(person, with.name().toLowerCase(Locale.ROOT).replace('_', '-'), request);
    }

    /// The password was right; the code is still to come.
    void beginHalf(HttpServletRequest request, Person person) {
        HttpSession session = fresh(request);
        session.setMaxInactiveInterval((int) UNKNOWN_VISITOR.toSeconds());
        session.setAttribute(HALF, person.id());
    }

    Optional<String> half(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(HALF));
    }

    private static HttpSession fresh(HttpServletRequest request) {
        HttpSession before = request.getSession(false);
        if (before != null) before.invalidate();
        return request.getSession(true);
    }

    /// Their second factor is in use from now on, in this session too.
    void proven(HttpServletRequest request) {
        request.getSession(true).setAttribute(WITH, With.PASSWORD_AND_CODE.name());
    }

    /// Who has this session; it ends here if it is too old, or who had it works here no more.
    Optional<Visitor> visitor(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null) return Optional.empty();
        String id = (String) session.getAttribute(PERSON);
        if (id == null) return Optional.empty();
        Person person = isOver(session, now) ? null : people.working(id).orElse(null);
        if (person == null) {
            session.invalidate();
            return Optional.empty();
        }
        boolean unproven = asked.contains(person.role()) && With.PASSWORD.name().equals(session.getAttribute(WITH));
        return Optional.of(new Visitor(person, unproven));
    }

    private boolean isOver(HttpSession session, Instant now) {
        @Nullable Long since = (Long) session.getAttribute(SINCE);
        return since == null || now.isAfter(Instant.ofEpochSecond(since).plus(longest));
    }
}
