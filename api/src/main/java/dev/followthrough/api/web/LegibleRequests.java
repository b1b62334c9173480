package dev.followthrough.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// An address that nothing could be done with is refused before anybody looks at it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LegibleRequests extends OncePerRequestFilter implements RequestRejectedHandler {
    private final ProblemWriter problems;

    LegibleRequests(ProblemWriter problems) {
        this.problems = problems;
    }

    /// Which methods a route has is the route's to say: 405 with those that it has.
    @Bean
    static HttpFirewall anyMethod() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (query != null && query.contains("%00")) {
            refuse(response, "The address " + Legible.NO_TEXT + ".");
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException e) { // read before any controller was asked
            if (response.isCommitted() || !request.getRequestURI().startsWith("/api/")) throw e;
            refuse(response, "The parameters cannot be read: each has a name.");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        refuse(response, "The address or a header holds what no address or header of ours has.");
    }

    private void refuse(HttpServletResponse response, String why) throws IOException {
        problems.write(response, HttpStatus.BAD_REQUEST, why);
    }
}
