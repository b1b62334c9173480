package dev.followthrough.api.people;

import dev.followthrough.api.web.ProblemWriter;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// How a closed door answers: a program gets a problem (RFC 9457), a person is led to the sign-in and back, and htmx
/// is told to lead them there.
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        unknown(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || !(caller.getPrincipal() instanceof Person)) {
            unknown(request, response);
        } else if (isForPrograms(request)) {
            problems.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    why instanceof CsrfException
                            ? "A browser's session sends the token of its page with each change (X-CSRF-TOKEN)."
                            : "Your role does not open this.");
        } else if (isUnproven(caller)) {
            lead(request, response, "/account/second-factor");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static boolean isUnproven(Authentication caller) {
        return caller.getAuthorities().stream().anyMatch(may -> SessionContext.UNPROVEN.equals(may.getAuthority()));
    }

    private void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isForPrograms(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.write(response, HttpStatus.UNAUTHORIZED, "Send your API key as: Authorization: Bearer ft_…");
        } else {
            lead(request, response, Next.signIn(whereTheyAre(request)));
        }
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String to) throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(to, HttpStatus.SEE_OTHER.value());
        } else {
            response.setHeader("HX-Redirect", to);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    /// The page that they look at: of a form that was sent, the page that it is on.
    private static @Nullable String whereTheyAre(HttpServletRequest request) {
        String page = request.getHeader("HX-Current-URL");
        if (page == null && !request.getMethod().equals("GET")) page = request.getHeader("Referer");
        if (page == null && !request.getMethod().equals("GET")) return null;
        if (page == null) return withQuery(request.getRequestURI(), request.getQueryString());
        try {
            URI uri = URI.create(page);
            return uri.getRawPath() == null ? null : withQuery(uri.getRawPath(), uri.getRawQuery());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String withQuery(String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }

    static boolean isForPrograms(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/actuator/") || path.startsWith("/v3/");
    }
}
