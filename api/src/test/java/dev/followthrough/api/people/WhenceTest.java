package dev.followthrough.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class WhenceTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2:ffff::1, 2001:db8:1:2:0:0:0:0/64",
        "a-host, unknown"
    })
    void one_household_has_one_name(String address, String whence) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        assertThat(Whence.of(request)).isEqualTo(whence);
    }
}
