package dev.followthrough.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer;

class TheCookieTest {

    @ParameterizedTest
    @CsvSource({"https://follow.example, __Host-followthrough=, true", "http://localhost:8080, followthrough=, false"})
    void is_for_https_and_this_host_alone_where_the_house_has_https(String publicUrl, String name, boolean secure) {
        CookieSerializer cookie = new SessionConfiguration().cookieSerializer(publicUrl);
        var response = new MockHttpServletResponse();
        cookie.writeCookieValue(new CookieSerializer.CookieValue(new MockHttpServletRequest(), response, "id"));
        String written = response.getHeader("Set-Cookie");
        assertThat(written)
                .startsWith(name)
                .contains("Path=/", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(written.contains("Secure")).isEqualTo(secure);
    }
}
