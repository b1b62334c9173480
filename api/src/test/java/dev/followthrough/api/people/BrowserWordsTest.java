package dev.followthrough.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0 | Edge on Windows
            Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0                                     | Firefox on Windows
            Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0 Safari/537.36            | Chrome on Linux
            Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/19.0 Safari/604 | Safari on iPhone
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1   | Safari on macOS
            Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36             | Chrome on Android
            curl/8.5.0                                                                                                           | curl/8.5.0
            """)
    void a_browser_is_called_by_its_name_and_its_system(String header, String words) {
        assertThat(BrowserWords.of(header)).isEqualTo(words);
    }

    @Test
    void no_header_is_unknown() {
        assertThat(BrowserWords.of(null)).isEqualTo("unknown");
    }

    @Test
    void a_name_without_end_is_cut() {
        assertThat(BrowserWords.of("x".repeat(300))).hasSizeLessThan(70);
    }
}
