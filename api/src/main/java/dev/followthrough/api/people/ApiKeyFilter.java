package dev.followthrough.api.people;

import dev.followthrough.store.people.ApiKeys;
import dev.followthrough.store.people.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// `Authorization: Bearer ft_…` names a [Person]. Not a bean: it belongs to the chain that uses it and to no other.
final class ApiKeyFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    /// Whoever names a key comes with it or not at all: a session beside it does not count.
    static boolean namesKey(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith(BEARER);
    }

    private final ApiKeys keys;

    ApiKeyFilter(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (namesKey(request)) {
            String key = request.getHeader("Authorization")
                    .substring(BEARER.length())
                    .strip();
            Optional<Person> holder = keys.holder(key);
            holder.ifPresent(person -> {
                keys.used(key);
                SecurityContextHolder.getContext().setAuthentication(authenticated(person));
            });
        }
        chain.doFilter(request, response);
    }

    private static UsernamePasswordAuthenticationToken authenticated(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority(person.role().word())));
    }
}
