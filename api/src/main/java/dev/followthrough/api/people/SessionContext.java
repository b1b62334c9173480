package dev.followthrough.api.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/// Who makes a request, by their session. Nothing is ever saved here: [WebSession] begins and ends.
final class SessionContext implements SecurityContextRepository {
    /// All that somebody may do who has still to set up the second factor that their role asks for.
    static final String UNPROVEN = "unproven";

    private final WebSession sessions;

    SessionContext(WebSession sessions) {
        this.sessions = sessions;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface has no other way in
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        sessions.visitor(holder.getRequest(), Instant.now())
                .ifPresent(visitor -> context.setAuthentication(authenticated(visitor)));
        return context;
    }

    private static UsernamePasswordAuthenticationToken authenticated(WebSession.Visitor visitor) {
        String may = visitor.unproven() ? UNPROVEN : visitor.person().role().word();
        return UsernamePasswordAuthenticationToken.authenticated(
                visitor.person(), null, List.of(new SimpleGrantedAuthority(may)));
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.visitor(request, Instant.now()).isPresent();
    }
}
