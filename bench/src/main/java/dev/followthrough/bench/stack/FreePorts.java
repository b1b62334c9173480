package dev.followthrough.bench.stack;

import dev.followthrough.standalone.process.Trouble;
import dev.followthrough.standalone.stack.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/// A block of ports in which nobody listens.
final class FreePorts {
    private static final int BLOCK = 40;

    private FreePorts() {}

    static Ports choose() {
        // Two benches that start together look in different places.
        int first = (int) (ProcessHandle.current().pid() % 28);
        for (int block = 0; block < 28; block++) {
            int base = 21_000 + (first + block) % 28 * 400;
            // The server's own ports lie up to 300 below its front door and 10 above it.
            int temporal = base + 320;
            if (isFree(base) && isFree(base + 300)) {
                return new Ports(base, base + 1, temporal, 0, base + 2, base + 3, base + 4, base + 5);
            }
        }
        throw new Trouble("No block of free ports was found between 21000 and 32000.", "Stop what listens there.");
    }

    private static boolean isFree(int block) {
        return IntStream.range(block, block + BLOCK).allMatch(FreePorts::isPortFree);
    }

    private static boolean isPortFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
