package dev.followthrough.api.people;

import dev.followthrough.store.people.ApiKeys;
import dev.followthrough.store.people.Person.Role;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/// Which doors there are: links from mails and health are open, programs bring a key, people a session. Who may do
/// what behind the door is [Access].
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String[] ROLES =
            Arrays.stream(Role.values()).map(Role::word).toArray(String[]::new);

    /// Links, pixels and ways out carry their own signature. A one-click POST comes from a mail server and has no
    /// session (RFC 8058). A webhook signs what it brings.
    @Bean
    @Order(1)
    SecurityFilterChain signed(HttpSecurity http) throws Exception {
        return withoutSession(http.securityMatcher("/t/**", "/u/**", "/hooks/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /// A key is sent on purpose, never by a browser of its own accord: nothing to forge. It opens what is for
    /// programs, and no page.
    @Bean
    @Order(2)
    SecurityFilterChain withKey(HttpSecurity http, ApiKeys keys, Refusals refusals, Ports ports) throws Exception {
        return withoutSession(http.securityMatcher(ApiKeyFilter::namesKey))
                .addFilterBefore(new ApiKeyFilter(keys), AuthorizationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(SecurityHeaders::strict)
                .authorizeHttpRequests(requests -> doors(requests, ports)
                        .requestMatchers("/api/**")
                        .hasAnyAuthority(ROLES)
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /// Everybody else comes with a session or is nobody. What changes something carries the token of its page.
    @Bean
    @Order(3)
    SecurityFilterChain withSession(
            HttpSecurity http,
            WebSession sessions,
            Refusals refusals,
            Provider provider,
            ProviderArrival arrival,
            Ports ports)
            throws Exception {
        if (provider.isSet()) {
            http.oauth2Login(login -> login.loginPage("/sign-in")
                    .clientRegistrationRepository(provider)
                    .authorizedClientRepository(new NoTokens())
                    .successHandler(arrival)
                    .failureHandler(arrival));
        }
        return http.securityContext(context -> context.securityContextRepository(new SessionContext(sessions)))
                .csrf(Customizer.withDefaults())
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(SecurityHeaders::strict)
                .authorizeHttpRequests(requests -> doors(requests, ports)
                        .requestMatchers("/sign-in/**", "/setup")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/*.css", "/*.js", "/*.svg", "/*.ico", "/*.png", "/webjars/**")
                        .permitAll()
                        .requestMatchers("/account/second-factor/**")
                        .authenticated()
                        .anyRequest()
                        .hasAnyAuthority(ROLES))
                .build();
    }

    @Bean
    Ports ports(
            @Value("${server.port}") int port, @Value("${management.server.port:${server.port}}") int managementPort) {
        return new Ports(port, managementPort);
    }

    /// @param management of health and metrics, where they have one of their own
    record Ports(int api, int management) {}

    private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Ports ports) {
        return requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/actuator/health/**", "/v3/api-docs/**", "/error")
                .permitAll()
                // A port of its own for health and metrics is for machines, and is not published.
                .requestMatchers(
                        request -> ports.management() != ports.api() && request.getLocalPort() == ports.management())
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAnyAuthority(Role.OPS.word(), Role.ADMINISTRATOR.word());
    }

    private static HttpSecurity withoutSession(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
