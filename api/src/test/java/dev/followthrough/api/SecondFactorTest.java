package dev.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dev.followthrough.store.people.Person.Role;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;

class SecondFactorTest {
    private static final Pattern KEY = Pattern.compile("<code id=\"key\">([A-Z2-7]+)</code>");
    private static final Pattern RECOVERY = Pattern.compile("<code>([A-Z2-7]{4}(?:-[A-Z2-7]{4}){3})</code>");
    private static final String PAGE = "/account/second-factor";

    private final Colleague rep = Colleague.of(Role.REP);
    private final Browser browser = rep.signedIn();

    private String key() {
        return KEY.matcher(browser.get(PAGE).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    static String code(String key, Instant at) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            var secret = new SecretKeySpec(new Base32().decode(key), generator.getAlgorithm());
            return generator.generateOneTimePasswordString(secret, at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Puts the second factor in use with the code of half a minute ago, which leaves the present one for a sign-in.
    private List<String> use(String key) {
        Browser.Shown used = browser.submit(
                PAGE, PAGE, Map.of("code", code(key, Instant.now().minusSeconds(30))));
        assertThat(used.status()).as(used.body()).isEqualTo(200);
        return RECOVERY.matcher(used.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private Browser halfSignedIn() {
        var other = new Browser(RunningApi.url());
        assertThat(other.signIn(rep.email(), Colleague.PASSWORD).location()).isEqualTo("/sign-in/code");
        assertThat(other.get("/account").location()).startsWith("/sign-in");
        return other;
    }

    private static Browser.Shown give(Browser to, String code) {
        return to.submit("/sign-in/code", "/sign-in/code", Map.of("code", code));
    }

    @Test
    void is_asked_for_after_the_password_and_takes_no_code_twice() {
        String key = key();
        use(key);
        String code = code(key, Instant.now());
        Browser first = halfSignedIn();
        assertThat(give(first, code).location()).isEqualTo("/inbox");
        assertThat(first.get("/account").status()).isEqualTo(200);
        assertThat(give(halfSignedIn(), code).status()).isEqualTo(401);
    }

    @Test
    void stays_off_until_a_code_was_right() {
        String key = key();
        String wrong = code(key, Instant.now()).equals("000000") ? "000001" : "000000";
        assertThat(browser.submit(PAGE, PAGE, Map.of("code", wrong)).status()).isEqualTo(422);
        assertThat(new Browser(RunningApi.url())
                        .signIn(rep.email(), Colleague.PASSWORD)
                        .location())
                .isEqualTo("/inbox");
        assertThat(key()).isEqualTo(key);
    }

    @Test
    void shows_its_key_as_a_picture_and_never_again_once_it_is_in_use() {
        String key = key();
        Browser.Shown picture = browser.get(PAGE + "/picture.svg");
        assertThat(picture.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(picture.body()).startsWith("<svg").doesNotContain(key);
        use(key);
        assertThat(browser.get(PAGE).body()).doesNotContain(key);
        assertThat(browser.get(PAGE + "/picture.svg").status()).isEqualTo(404);
    }

    @Test
    void may_be_replaced_by_ten_recovery_codes_each_once() {
        List<String> codes = use(key());
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(give(halfSignedIn(), codes.getFirst()).location()).isEqualTo("/inbox");
        assertThat(give(halfSignedIn(), codes.getFirst()).status()).isEqualTo(401);
        assertThat(give(halfSignedIn(), codes.get(1).toLowerCase(Locale.ROOT)).location())
                .isEqualTo("/inbox");
        assertThat(SomeDeal.count(
                        "select count(*) from recovery_code where person_id = ? and used_at is null",
                        rep.person().id()))
                .isEqualTo(8);
    }

    @Test
    void slows_down_who_guesses_codes() {
        use(key());
        Browser other = halfSignedIn();
        for (int i = 0; i < 5; i++)
            assertThat(give(other, "guess-" + i).status()).isEqualTo(401);
        assertThat(give(other, "guess-5").status()).isEqualTo(429);
    }

    @Test
    void is_removed_with_the_password_alone() {
        use(key());
        Browser.Shown wrong = browser.submit(PAGE, PAGE + "/remove", Map.of("current", "not the password"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(browser.submit(PAGE, PAGE + "/remove", Map.of("current", Colleague.PASSWORD))
                        .location())
                .isEqualTo("/account");
        assertThat(new Browser(RunningApi.url())
                        .signIn(rep.email(), Colleague.PASSWORD)
                        .location())
                .isEqualTo("/inbox");
    }

    @Test
    void is_kept_where_the_database_alone_makes_no_codes() {
        String key = key();
        byte[] raw = new Base32().decode(key);
        byte[] kept = RunningApi.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select second_key from sign_in where person_id = ?")
                .param(rep.person().id())
                .query(byte[].class)
                .single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(raw, java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
