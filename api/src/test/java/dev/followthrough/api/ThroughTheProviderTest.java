package dev.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.followthrough.store.people.Person.Role;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/// Signing in through an OpenID provider, over HTTP; in this house ops must have a second factor.
class ThroughTheProviderTest {
    private static final StandInProvider PROVIDER = new StandInProvider();
    private static final ConfigurableApplicationContext API = RunningApi.another(
            "postgres",
            "--followthrough.oidc.issuer=" + PROVIDER.issuer(),
            "--followthrough.oidc.client-id=" + StandInProvider.CLIENT,
            "--followthrough.oidc.client-secret=" + StandInProvider.SECRET,
            "--followthrough.oidc.name=Sells",
            "--followthrough.second-factor.roles=ops");
    private static final Map<String, UnaryOperator<JWTClaimsSet.Builder>> WRONG = Map.of(
            "nonce", claims -> claims.claim("nonce", "another"),
            "audience", claims -> claims.audience("another"),
            "issuer", claims -> claims.issuer("https://another.example"),
            "age", claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))));

    private final Colleague rep = Colleague.of(Role.REP);
    private final Browser browser = new Browser(RunningApi.url(API));

    @AfterAll
    static void stop() {
        API.close();
        PROVIDER.close();
    }

    @BeforeEach
    void somebodyIsSignedInThere() {
        PROVIDER.reset(UUID.randomUUID().toString(), rep.email());
    }

    /// Where a browser ends up that follows the way there and back.
    private static String arrive(Browser browser, String from) {
        return browser.get(wayBack(browser, from)).location();
    }

    private static String wayBack(Browser browser, String from) {
        String at = browser.get(from).location();
        assertThat(at).startsWith("/oauth2/authorization/house");
        String there = browser.get(at).header("Location");
        assertThat(there).startsWith(PROVIDER.issuer() + "/authorize").contains("code_challenge=", "nonce=");
        String back = browser.get(there).header("Location");
        assertThat(back).startsWith(RunningApi.url(API) + "/login/oauth2/code/house?code=");
        return back;
    }

    private static String arrive(Browser browser) {
        return arrive(browser, "/sign-in/provider");
    }

    @Test
    void somebody_is_known_by_the_address_that_the_provider_has_verified() {
        assertThat(browser.get("/sign-in").body()).contains("Sign in with Sells");
        assertThat(arrive(browser, "/sign-in/provider?next=/account")).isEqualTo("/account");
        assertThat(browser.get("/account").body()).contains(rep.email());
    }

    @Test
    void from_then_on_by_their_subject_whatever_the_address() {
        arrive(browser);
        PROVIDER.email = "married@colleagues.example";
        PROVIDER.verified = false;
        var later = new Browser(RunningApi.url(API));
        assertThat(arrive(later)).isEqualTo("/inbox");
        assertThat(later.get("/api/v1/me").body()).contains(rep.email());
    }

    @Test
    void nobody_takes_the_place_of_who_came_before() {
        arrive(browser);
        PROVIDER.subject = "somebody else with the same address";
        assertThat(arrive(new Browser(RunningApi.url(API)))).isEqualTo("/sign-in?provider=unknown");
    }

    @Test
    void an_address_that_is_not_verified_counts_for_nothing() {
        PROVIDER.verified = false;
        assertThat(arrive(browser)).isEqualTo("/sign-in?provider=unknown");
        assertThat(browser.get("/account").location()).startsWith("/sign-in");
    }

    @Test
    void who_is_not_here_is_not_added() {
        PROVIDER.email = "stranger-" + rep.email();
        assertThat(arrive(browser)).isEqualTo("/sign-in?provider=unknown");
        assertThat(SomeDeal.count("select count(*) from person where email = ?", PROVIDER.email))
                .isZero();
    }

    @Test
    void who_has_left_does_not_come_back_this_way() {
        arrive(browser);
        RunningApi.ADMIN.post("/api/v1/people/" + rep.person().id() + "/deactivate");
        assertThat(arrive(new Browser(RunningApi.url(API)))).isEqualTo("/sign-in?provider=unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "audience", "issuer", "age"})
    void a_token_for_somebody_else_is_refused(String wrong) {
        PROVIDER.claims = WRONG.get(wrong);
        assertThat(arrive(browser)).isEqualTo("/sign-in?provider=failed");
    }

    @Test
    void a_token_that_another_key_signed_is_refused() {
        PROVIDER.signing = StandInProvider.newKey();
        assertThat(arrive(browser)).isEqualTo("/sign-in?provider=failed");
    }

    @Test
    void a_way_back_that_another_browser_began_is_refused() {
        String back = wayBack(browser, "/sign-in/provider");
        assertThat(new Browser(RunningApi.url(API)).get(back).location()).isEqualTo("/sign-in?provider=failed");
    }

    @Test
    void a_role_that_must_have_a_second_factor_does_nothing_before() {
        Colleague ops = Colleague.of(Role.OPS);
        browser.signIn(ops.email(), Colleague.PASSWORD);
        assertThat(browser.get("/account").location()).isEqualTo("/account/second-factor");
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(403);
        String key = browser.get("/account/second-factor")
                .body()
                .replaceAll("(?s).*<code id=\"key\">([A-Z2-7]+)</code>.*", "$1");
        browser.submit(
                "/account/second-factor",
                "/account/second-factor",
                Map.of("code", SecondFactorTest.code(key, Instant.now())));
        assertThat(browser.get("/api/v1/me").body()).contains(ops.email());
    }
}
