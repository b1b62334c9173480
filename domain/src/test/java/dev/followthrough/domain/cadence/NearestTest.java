package dev.followthrough.domain.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> WORDS =
            List.of("email", "leastGap", "economic-buyer", "mon", "check-in-with-value", "post-demo");

    @ParameterizedTest
    @CsvSource({
        "emial, email",
        "e-mail, email",
        "EMAIL, email",
        "leastgap, leastGap",
        "economic_buyer, economic-buyer",
        "economicbuyer, economic-buyer",
        "monday, mon",
        "check-in, check-in-with-value",
        "postdemo, post-demo"
    })
    void aWordThatIsNearIsMeant(String given, String meant) {
        assertThat(Nearest.of(given, WORDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"fax", "smoke-signal", "x"})
    void aWordThatIsFarIsNotGuessed(String given) {
        assertThat(Nearest.of(given, WORDS)).isEmpty();
        assertThat(Nearest.suggestion(given, WORDS)).startsWith("one of email, leastGap");
    }
}
