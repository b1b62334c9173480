package dev.followthrough.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// A mail is delivered by its dot, and by nothing else.
class SinkSmtpTest {
    @Test
    void a_mail_with_its_dot_is_delivered() throws IOException {
        try (var sink = new SinkSmtp(0)) {
            assertThat(say(sink, "DATA\r\nX-Followthrough-Touch: d-1/1/1\r\n\r\nHello\r\n.\r\n"))
                    .contains("250 taken");
            assertThat(sink.delivered("d-1/1/1")).hasSize(1);
            assertThat(sink.count()).isEqualTo(1);
        }
    }

    @Test
    void a_mail_whose_sender_leaves_before_the_dot_is_not() throws IOException {
        try (var sink = new SinkSmtp(0)) {
            assertThat(say(sink, "DATA\r\nX-Followthrough-Touch: d-1/1/1\r\n\r\nHello\r\n"))
                    .doesNotContain("taken");
            assertThat(sink.count()).isZero();
        }
    }

    /// @return all that the sink says until it hangs up
    private static String say(SinkSmtp sink, String words) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), sink.port())) {
            socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return String.join("\n", in.lines().toList());
        }
    }
}
