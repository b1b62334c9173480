package dev.followthrough.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;

/// A second factor, from its picture to the next sign-in; its pages come in no list, because each leads to the next.
class SecondFactorInABrowserTest {
    private final House house = House.get();
    private final List<String> faults = new ArrayList<>();

    @Test
    void who_has_set_one_up_is_asked_for_a_code_after_the_password() throws Exception {
        String recovery = setsItUp();
        try (Window window = house.stranger(Look.WIDE)) {
            window.give(house.person("away").email(), Arrivals.PASSWORD);
            assertThat(window.find("h1")).hasText("Your code");
            faults.addAll(Inspection.of(window, "sign-in-code"));
            window.find("#code").fill(recovery);
            window.find("main button.primary").click();
            assertThat(window.find(".who")).containsText(house.person("away").name());
        }
        assertThat(faults).isEmpty();
    }

    /// @return one of the codes for who has lost the phone
    private String setsItUp() throws InvalidKeyException {
        try (Window window = house.window("away", Look.WIDE)) {
            window.go("/account/second-factor");
            window.find("#code").fill(code(window.find("#key").innerText()));
            window.find("main button.primary").click();
            assertThat(window.find("#codes-title")).isVisible();
            faults.addAll(Inspection.of(window, "recovery-codes"));
            return window.find(".codes code").first().innerText();
        }
    }

    private static String code(String key) throws InvalidKeyException {
        byte[] secret = new Base32().decode(key.replace(" ", ""));
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), Instant.now());
    }
}
