package dev.followthrough.api.people;

import dev.followthrough.store.people.Accounts;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// Who comes back from the OpenID provider: the person whom its subject was before, else, the first time, who has
/// the address that the provider has verified. It makes nobody: an administrator adds people.
@Component
class ProviderArrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    static final String NEXT = "next";
    private static final Logger LOG = LoggerFactory.getLogger(ProviderArrival.class);

    private final Accounts accounts;
    private final People people;
    private final WebSession sessions;

    ProviderArrival(Accounts accounts, People people, WebSession sessions) {
        this.accounts = accounts;
        this.people = people;
        this.sessions = sessions;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication arrived) throws IOException {
        HttpSession before = request.getSession(true);
        String next = (String) before.getAttribute(NEXT);
        Optional<Person> person = arrived.getPrincipal() instanceof OidcUser user ? whoIs(user) : Optional.empty();
        if (person.isEmpty()) {
            before.invalidate();
            response.sendRedirect("/sign-in?provider=unknown");
            return;
        }
        Instant now = Instant.now();
        accounts.signedIn(person.get().id(), now);
        sessions.begin(request, person.get(), WebSession.With.PROVIDER, now);
        response.sendRedirect(Next.orHome(next, person.get()));
    }

    private Optional<Person> whoIs(OidcUser user) {
        String subject = user.getIssuer() + " " + user.getSubject();
        Optional<String> known = accounts.withSubject(subject);
        if (known.isPresent()) return people.working(known.get());
        @Nullable String email = user.getEmail();
        if (email == null || !Boolean.TRUE.equals(user.getEmailVerified())) return Optional.empty();
        return people.byEmail(email)
                .flatMap(found -> people.working(found.id()))
                .filter(found -> accounts.bind(found.id(), subject));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        LOG.warn(
                "A sign-in through the OpenID provider failed ({})",
                why.getClass().getSimpleName());
        response.sendRedirect("/sign-in?provider=failed");
    }
}
