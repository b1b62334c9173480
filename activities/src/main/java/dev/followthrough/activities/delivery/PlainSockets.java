package dev.followthrough.activities.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/// Makes the one socket of a hand-off and keeps hold of it: under TLS too it is this one that waits, and that
/// notices first when the other side has gone.
final class PlainSockets extends SocketFactory {
    private static final int A_MOMENT = 1;

    private @Nullable Socket last;

    @Override
    public Socket createSocket() {
        last = new Socket();
        return last;
    }

    void waitAtMost(Duration patience) throws SocketException {
        if (last != null) last.setSoTimeout(Math.toIntExact(patience.toMillis()));
    }

    /// Whether the server has hung up or spoken out of turn: between its 354 and our final dot it has nothing to
    /// say but that it goes. What it says is lost here, so the connection must be dropped.
    boolean serverHasLeft() {
        if (last == null) return true;
        try {
            last.setSoTimeout(A_MOMENT);
            last.getInputStream().read();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return last = new Socket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return last = new Socket(host, port, from, fromPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return last = new Socket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return last = new Socket(host, port, from, fromPort);
    }
}
