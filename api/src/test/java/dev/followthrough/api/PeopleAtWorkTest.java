package dev.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.store.people.ApiKeys;
import dev.followthrough.store.people.Person.Role;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleAtWorkTest {
    private static final String OTHER = "nine blue umbrellas";
    private static final Pattern LINK = Pattern.compile("<code id=\"link\">([^<]+)</code>");
    private static final Pattern NEW_KEY = Pattern.compile("<code id=\"new-key\">([^<]+)</code>");

    private final Colleague rep = Colleague.of(Role.REP);
    private final Colleague administrator = Colleague.of(Role.ADMINISTRATOR);

    private static String choose(Browser browser, String link, String password) {
        return browser.submit(
                        link,
                        "/sign-in/password",
                        Map.of("token", link.replaceAll(".*token=", ""), "password", password, "again", password))
                .location();
    }

    @Test
    void an_invitation_lets_somebody_choose_a_password_once() {
        String email = "new-" + rep.email();
        Browser.Shown invited = administrator
                .signedIn()
                .submit(
                        "/people",
                        "/people",
                        Map.of("name", "New Here", "email", email, "role", "manager", "zone", "Europe/Oslo"));
        String link =
                LINK.matcher(invited.body()).results().findFirst().orElseThrow().group(1);
        var browser = new Browser(RunningApi.url());
        assertThat(choose(browser, link, OTHER)).isEqualTo("/sign-in?chosen");
        assertThat(browser.signIn(email, OTHER).location()).isEqualTo("/inbox");
        Browser.Shown again = browser.get(link);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.body()).contains("This link is over");
    }

    @ParameterizedTest
    @CsvSource({"short one", "aaaaaaaaaaaaaaa", "followthrough rocks", "rep@rep@rep@rep@"})
    void a_password_that_is_guessed_first_is_refused(String password) {
        String link = RunningApi.ADMIN
                .post("/api/v1/people/" + rep.person().id() + "/invite")
                .body()
                .path("link")
                .asString();
        Browser.Shown refused = new Browser(RunningApi.url())
                .submit(
                        link,
                        "/sign-in/password",
                        Map.of(
                                "token",
                                link.replaceAll(".*token=", ""),
                                "password",
                                password.replace("rep@", rep.email().replaceAll("@.*", "")),
                                "again",
                                password.replace("rep@", rep.email().replaceAll("@.*", ""))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("is-problem");
    }

    @Test
    void a_newer_link_makes_the_older_one_void() {
        String path = "/api/v1/people/" + rep.person().id() + "/invite";
        String older = RunningApi.ADMIN.post(path).body().path("link").asString();
        RunningApi.ADMIN.post(path);
        assertThat(new Browser(RunningApi.url()).get(older).status()).isEqualTo(404);
    }

    @Test
    void a_new_password_signs_out_everywhere_else() {
        Browser here = rep.signedIn();
        Browser there = rep.signedIn();
        assertThat(here.submit(
                                "/account",
                                "/account/password",
                                Map.of("current", Colleague.PASSWORD, "password", OTHER, "again", OTHER))
                        .location())
                .isEqualTo("/account?done=password");
        assertThat(here.get("/account").status()).isEqualTo(200);
        assertThat(there.get("/account").status()).isEqualTo(303);
        assertThat(there.signIn(rep.email(), Colleague.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void who_has_left_opens_nothing_and_may_come_back() {
        Browser browser = rep.signedIn();
        String key = RunningApi.bean(ApiKeys.class).issue(rep.person().id());
        String path = "/api/v1/people/" + rep.person().id();
        assertThat(RunningApi.ADMIN.post(path + "/deactivate").status()).isEqualTo(200);
        assertThat(browser.get("/account").status()).isEqualTo(303);
        assertThat(new Caller(RunningApi.url(), key).get("/api/v1/me").status()).isEqualTo(401);
        assertThat(browser.signIn(rep.email(), Colleague.PASSWORD).status()).isEqualTo(401);
        assertThat(RunningApi.ADMIN.post(path + "/reactivate").status()).isEqualTo(200);
        assertThat(browser.signIn(rep.email(), Colleague.PASSWORD).location()).isEqualTo("/inbox");
    }

    @Test
    void a_role_holds_from_the_next_request_on() {
        Browser browser = rep.signedIn();
        assertThat(browser.get("/people").status()).isEqualTo(403);
        Browser admin = administrator.signedIn();
        String page = "/people/" + rep.person().id();
        assertThat(admin.submit(page, page + "/role", Map.of("role", "administrator"))
                        .location())
                .isEqualTo(page);
        assertThat(browser.get("/people").status()).isEqualTo(200);
    }

    @Test
    void a_key_may_do_less_than_its_holder_and_never_more() {
        Browser browser = administrator.signedIn();
        String key = key(browser, "rep");
        Caller limited = new Caller(RunningApi.url(), key);
        assertThat(limited.get("/api/v1/me").body().path("role").asString()).isEqualTo("rep");
        assertThat(limited.get("/api/v1/people").status()).isEqualTo(403);
        assertThat(limited.post("/api/v1/me/keys", Map.of("name", "more", "role", "administrator"))
                        .status())
                .isEqualTo(422);
        Caller whole = new Caller(RunningApi.url(), key(browser, "administrator"));
        assertThat(whole.get("/api/v1/people").status()).isEqualTo(200);
        RunningApi.ADMIN.post("/api/v1/people/" + administrator.person().id() + "/role", Map.of("role", "ops"));
        assertThat(whole.get("/api/v1/me").body().path("role").asString()).isEqualTo("ops");
    }

    private static String key(Browser browser, String role) {
        Browser.Shown made = browser.submit("/account", "/account/keys", Map.of("name", "a script", "role", role));
        return NEW_KEY.matcher(made.body()).results().findFirst().orElseThrow().group(1);
    }

    @Test
    void a_revoked_key_is_gone_and_the_others_stay() {
        Caller caller = new Caller(
                RunningApi.url(),
                RunningApi.bean(ApiKeys.class).issue(rep.person().id()));
        var made = caller.post("/api/v1/me/keys", Map.of("name", "cron")).body();
        Caller second = new Caller(RunningApi.url(), made.path("key").asString());
        assertThat(second.get("/api/v1/me/keys").body().toString())
                .contains("cron")
                .doesNotContain("ft_");
        assertThat(caller.post("/api/v1/me/keys/" + made.path("prefix").asString() + "/revoke")
                        .status())
                .isEqualTo(200);
        assertThat(second.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(caller.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(RunningApi.MARA.post("/api/v1/me/keys/unknown/revoke").status())
                .isEqualTo(404);
    }

    @Test
    void one_ends_a_session_from_another() {
        Browser here = rep.signedIn();
        Browser there = rep.signedIn();
        String end = Pattern.compile("action=\"(/account/sessions/[^\"]+/end)\"")
                .matcher(here.get("/account").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        here.submit("/account", end, Map.of());
        assertThat(there.get("/account").status()).isEqualTo(303);
        assertThat(here.get("/account").status()).isEqualTo(200);
    }

    @Test
    void days_away_are_kept_with_who_stands_in() {
        Browser browser = rep.signedIn();
        Map<String, String> away = Map.of(
                "from",
                "2030-07-01",
                "until",
                "2030-07-05",
                "cover",
                administrator.person().id());
        assertThat(browser.submit("/account/leave", "/account/leave", away).location())
                .isEqualTo("/account/leave");
        assertThat(browser.get("/account/leave").body())
                .contains("2030-07-05", administrator.person().name());
        Map<String, String> backwards = Map.of("from", "2030-07-05", "until", "2030-07-01", "cover", "");
        assertThat(browser.submit("/account/leave", "/account/leave", backwards).status())
                .isEqualTo(422);
    }
}
