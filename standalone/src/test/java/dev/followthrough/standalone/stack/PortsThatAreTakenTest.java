package dev.followthrough.standalone.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.followthrough.standalone.process.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortsThatAreTakenTest {

    @ParameterizedTest
    @CsvSource({
        "0,--api-port",
        "1,--worker-port",
        "2,--temporal-port",
        "3,--temporal-ui-port",
        "4,--postgres-port",
        "5,--smtp-port",
        "6,--imap-port",
        "7,--slack-port"
    })
    void each_is_named_with_the_setting_that_moves_it(int which, String setting) throws IOException {
        int[] ports = free();
        try (var taken = new ServerSocket(ports[which], 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> ports(ports).requireFree(true))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContainingAll("Port " + taken.getLocalPort() + " is taken", setting);
        }
    }

    @Test
    void a_port_of_the_inside_of_temporal_is_named_too() throws IOException {
        int[] ports = free();
        try (var taken = new ServerSocket(ports[2] + 1, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> ports(ports).requireFree(false))
                    .hasMessageContainingAll("Port " + taken.getLocalPort() + " is taken", "--temporal-port");
        }
    }

    @Test
    void what_is_no_port_or_is_meant_for_two_is_said() {
        assertThatThrownBy(() -> ports(0, 41002, 31103, 41004, 41005, 41006, 41007, 41008)
                        .requireFree(false))
                .hasMessageContainingAll("Port 0 cannot be", "--api-port");
        assertThatThrownBy(() -> ports(41001, 41002, 200, 41004, 41005, 41006, 41007, 41008)
                        .requireFree(false))
                .hasMessageContainingAll("Port -100 cannot be", "--temporal-port");
        assertThatThrownBy(() -> ports(41001, 41002, 31103, 31104, 41005, 41006, 41007, 41008)
                        .requireFree(false))
                .hasMessageContainingAll("31104", "meant for two", "--temporal-ui-port", "--temporal-port");
    }

    /// Eight that nobody has just now, with Temporal's inner ones.
    private static int[] free() {
        for (int base = 20000; base < 32000; base += 500) {
            int[] ports = {base, base + 1, base + 310, base + 3, base + 4, base + 5, base + 6, base + 7};
            try {
                ports(ports).requireFree(true);
                return ports;
            } catch (Trouble taken) {
                // the next, then
            }
        }
        throw new AssertionError("no free ports");
    }

    private static Ports ports(int... p) {
        return new Ports(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]);
    }
}
