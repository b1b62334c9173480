package dev.followthrough.domain.engagement.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworksTest {
    private final Networks networks = Networks.of(
            "own.txt",
            List.of(
                    "# ours",
                    "",
                    "203.0.113.128/25 = a gateway",
                    "10.1.2.3/32=one host",
                    "2001:db8:7::/47 = a scanner"));

    @Test
    void an_address_is_in_the_network_whose_bits_it_has() {
        assertThat(networks.what("203.0.113.128")).contains("a gateway");
        assertThat(networks.what("203.0.113.255")).contains("a gateway");
        assertThat(networks.what("203.0.113.127")).isEmpty();
        assertThat(networks.what("10.1.2.3")).contains("one host");
        assertThat(networks.what("10.1.2.4")).isEmpty();
        assertThat(networks.what("2001:db8:6:ffff::1")).contains("a scanner");
        assertThat(networks.what("2001:db8:8::1")).isEmpty();
        assertThat(networks.what("::ffff:203.0.113.200")).as("IPv4 in IPv6").contains("a gateway");
        assertThat(networks.what("a name")).isEmpty();
    }

    @Test
    void a_network_of_no_bits_has_every_address_of_its_kind() {
        Networks all = Networks.of("x", List.of("0.0.0.0/0 = all"));
        assertThat(all.what("192.168.1.1")).contains("all");
        assertThat(all.what("2001:db8::1")).isEmpty();
    }

    @Test
    void a_wrong_line_is_named() {
        for (String line : List.of(
                "203.0.113.0/33 = x", "203.0.113.0 = x", "example.com/8 = x", "203.0.113.0/24", "203.0.113.0/-1 = x"))
            assertThatThrownBy(() -> Networks.of("own.txt", List.of("", line)))
                    .as(line)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("own.txt:2: ");
    }
}
