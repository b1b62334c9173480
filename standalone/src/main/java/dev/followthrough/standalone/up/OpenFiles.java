package dev.followthrough.standalone.up;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.followthrough.standalone.process.Trouble;
import java.lang.management.ManagementFactory;

/// How many files a process may open. Java has raised its soft limit to the hard one by now, and children inherit
/// it.
final class OpenFiles {
    private static final long ENOUGH = 1024;

    private OpenFiles() {}

    static void requireEnough() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            require(system.getMaxFileDescriptorCount());
        }
    }

    static void require(long allowed) {
        if (allowed < ENOUGH) {
            throw new Trouble(
                    "A process may open only " + allowed + " files here; " + ENOUGH + " are needed.",
                    "Raise the limit, such as with: ulimit -n 4096");
        }
    }
}
