package dev.followthrough.api.people;

import dev.followthrough.api.web.ProblemWriter;
import dev.followthrough.store.people.ApiKeys;
import dev.followthrough.store.people.Person;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/// Which doors there are: links from mails and health are open, everything else needs a key. Who may do what behind
/// the door is [Access].
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /// Links, pixels and ways out carry their own signature. A one-click POST comes from a mail server and has no
    /// session (RFC 8058). A webhook signs what it brings.
    @Bean
    @Order(1)
    SecurityFilterChain signed(HttpSecurity http) throws Exception {
        return plain(http.securityMatcher("/t/**", "/u/**", "/hooks/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain withKey(
            HttpSecurity http,
            ApiKeys keys,
            ProblemWriter problems,
            @Value("${server.port}") int port,
            @Value("${management.server.port:${server.port}}") int managementPort)
            throws Exception {
        return plain(http)
                .addFilterBefore(new ApiKeyFilter(keys), AuthorizationFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, e) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problems.write(
                                    response,
                                    HttpStatus.UNAUTHORIZED,
                                    "Send your API key as: Authorization: Bearer ft_…");
                        })
                        .accessDeniedHandler((request, response, e) ->
                                problems.write(response, HttpStatus.FORBIDDEN, "Your role does not open this.")))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/v3/api-docs/**", "/error")
                        .permitAll()
                        // A port of its own for health and metrics is for machines, and is not published.
                        .requestMatchers(request -> managementPort != port && request.getLocalPort() == managementPort)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAnyAuthority(Person.Role.OPS.word(), Person.Role.ADMINISTRATOR.word())
                        .anyRequest()
                        .authenticated())
                .build();
    }

    private static HttpSecurity plain(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
