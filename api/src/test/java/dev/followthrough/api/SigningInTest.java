package dev.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.store.people.Person.Role;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInTest {
    private final Colleague rep = Colleague.of(Role.REP);
    private final Browser browser = new Browser(RunningApi.url());

    @Test
    void leads_back_to_where_somebody_wanted_to_go() {
        Browser.Shown asked = browser.get("/account?done=x");
        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.location()).isEqualTo("/sign-in?next=%2Faccount%3Fdone%3Dx");
        Browser.Shown in = browser.submit(
                asked.location(),
                "/sign-in",
                Map.of("email", rep.email(), "password", Colleague.PASSWORD, "next", "/account?done=x"));
        assertThat(in.location()).isEqualTo("/account?done=x");
        assertThat(browser.get(in.location()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example/", "https://evil.example/", "/\\evil.example", "/a\tb", "evil", "/sign-in/code"})
    void never_leads_to_another_site(String next) {
        Browser.Shown in = browser.submit(
                "/sign-in", "/sign-in", Map.of("email", rep.email(), "password", Colleague.PASSWORD, "next", next));
        assertThat(in.location()).isEqualTo("/inbox");
    }

    @Test
    void says_the_same_of_an_address_that_nobody_has() {
        Browser.Shown wrong = browser.signIn(rep.email(), "not the password");
        Browser.Shown nobody = browser.signIn("nobody-" + rep.email(), "not the password");
        assertThat(wrong.status()).isEqualTo(401).isEqualTo(nobody.status());
        assertThat(plain(wrong, rep.email())).isEqualTo(plain(nobody, "nobody-" + rep.email()));
        assertThat(wrong.body()).contains("do not belong together");
    }

    private static String plain(Browser.Shown page, String email) {
        return page.body().replace(email, "").replaceAll("name=\"_?csrf\"[^>]*", "");
    }

    @Test
    void is_slowed_down_after_five_wrong_guesses_for_who_is_here_and_who_is_not() {
        for (String email : new String[] {rep.email(), "nobody-" + rep.email()}) {
            IntStream.range(0, 5)
                    .forEach(n -> assertThat(
                                    browser.signIn(email, "guess number " + n).status())
                            .isEqualTo(401));
            Browser.Shown late = browser.signIn(email, Colleague.PASSWORD);
            assertThat(late.status()).isEqualTo(429);
            assertThat(Integer.parseInt(late.header("Retry-After"))).isBetween(1, 60);
            assertThat(late.body()).contains("Try again in a minute");
        }
    }

    @Test
    void starts_a_new_session_in_a_cookie_that_scripts_and_other_sites_do_not_get() {
        browser.get("/sign-in");
        String before = browser.cookie("followthrough").orElseThrow().getValue();
        Browser.Shown in = browser.signIn(rep.email(), Colleague.PASSWORD);
        assertThat(browser.cookie("followthrough").orElseThrow().getValue()).isNotEqualTo(before);
        assertThat(in.raw().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void ends_with_signing_out() {
        browser.signIn(rep.email(), Colleague.PASSWORD);
        Browser.Shown out = browser.submit("/account", "/sign-out", Map.of());
        assertThat(out.location()).isEqualTo("/sign-in?out");
        assertThat(browser.get("/account").location()).startsWith("/sign-in");
    }

    @Test
    void changes_nothing_without_the_token_of_a_page() {
        browser.signIn(rep.email(), Colleague.PASSWORD);
        assertThat(browser.post("/sign-out", Map.of(), null).status()).isEqualTo(403);
        assertThat(browser.get("/api/v1/me").body()).contains(rep.email());
        Browser.Shown rest = browser.post("/api/v1/me/keys", Map.of(), null);
        assertThat(rest.status()).isEqualTo(403);
        assertThat(rest.header("Content-Type")).contains("problem+json");
    }

    @Test
    void tells_htmx_where_to_sign_in_from_the_page_that_is_open() {
        Browser.Shown asked =
                browser.get("/inbox/next", "HX-Request", "true", "HX-Current-URL", RunningApi.url() + "/inbox?page=2");
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.header("HX-Redirect")).isEqualTo("/sign-in?next=%2Finbox%3Fpage%3D2");
    }

    @Test
    void sends_pages_that_load_and_frame_nothing_foreign() {
        Browser.Shown page = browser.get("/sign-in");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.body())
                .doesNotContain("<style")
                .doesNotContain(" style=")
                .doesNotContain("<script>");
    }

    @Test
    void a_key_opens_no_page_even_beside_a_session() {
        browser.signIn(rep.email(), Colleague.PASSWORD);
        assertThat(browser.get("/account", "Authorization", "Bearer " + RunningApi.MARA.key())
                        .status())
                .isEqualTo(403);
        assertThat(browser.get("/api/v1/me", "Authorization", "Bearer ft_wrong_key")
                        .status())
                .isEqualTo(401);
    }
}
