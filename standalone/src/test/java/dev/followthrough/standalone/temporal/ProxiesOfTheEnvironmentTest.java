package dev.followthrough.standalone.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxiesOfTheEnvironmentTest {
    private static final URI RELEASES = URI.create("https://github.com/a");

    @Test
    void each_scheme_has_its_own_in_small_or_capital_letters() {
        assertThat(to(RELEASES, Map.of("HTTPS_PROXY", "http://proxy.example:3128", "http_proxy", "other:1")))
                .contains("proxy.example:3128");
        assertThat(to(URI.create("http://m.example/"), Map.of("http_proxy", "other.example:8888")))
                .contains("other.example:8888");
        assertThat(to(RELEASES, Map.of("all_proxy", "socks5://s.example")))
                .contains("SOCKS")
                .contains("s.example:1080");
    }

    @Test
    void what_is_excepted_and_this_machine_are_reached_directly() {
        Map<String, String> environment = Map.of("ALL_PROXY", "http://p:1", "no_proxy", ".corp.example, github.com");
        assertThat(to(RELEASES, environment)).isEqualTo("DIRECT");
        assertThat(to(URI.create("https://mirror.corp.example/"), environment)).isEqualTo("DIRECT");
        assertThat(to(URI.create("http://127.0.0.1:9/"), environment)).isEqualTo("DIRECT");
        assertThat(to(URI.create("https://notgithub.com/"), environment)).contains("p:1");
    }

    @Test
    void without_one_java_decides() {
        assertThat(new EnvironmentProxy(Map.of("https_proxy", "")).to(RELEASES)).isEmpty();
    }

    @Test
    void one_that_is_no_address_is_said_to_be_none() {
        assertThatThrownBy(() -> to(RELEASES, Map.of("https_proxy", "http://:99999x")))
                .isInstanceOf(DeadEnd.class)
                .hasMessageContaining("proxy");
    }

    private static String to(URI address, Map<String, String> environment) {
        Proxy proxy = new EnvironmentProxy(environment).to(address).orElseThrow();
        if (proxy.type() == Proxy.Type.DIRECT) return "DIRECT";
        var at = (InetSocketAddress) proxy.address();
        return proxy.type() + " " + at.getHostString() + ":" + at.getPort();
    }
}
