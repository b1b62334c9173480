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
        "6,--imap-port"
    })
    void each_is_named_with_the_setting_that_moves_it(int which, String setting) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int[] ports = {41001, 41002, 41103, 41004, 41005, 41006, 41007};
            ports[which] = taken.getLocalPort();
            assertThatThrownBy(() -> ports(ports).requireFree(true))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContainingAll("Port " + taken.getLocalPort() + " is taken", setting);
        }
    }

    @Test
    void what_is_no_port_or_is_meant_for_two_is_said() {
        assertThatThrownBy(
                        () -> ports(0, 41002, 41103, 41004, 41005, 41006, 41007).requireFree(false))
                .hasMessageContainingAll("0 is no port", "--api-port");
        assertThatThrownBy(() ->
                        ports(41001, 41002, 200, 41004, 41005, 41006, 41007).requireFree(false))
                .hasMessageContainingAll("-100 is no port", "--temporal-port");
        assertThatThrownBy(() ->
                        ports(41001, 41002, 41103, 41104, 41005, 41006, 41007).requireFree(false))
                .hasMessageContainingAll("41104", "meant for two", "--temporal-ui-port", "--temporal-port");
    }

    private static Ports ports(int... p) {
        return new Ports(p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
    }
}
