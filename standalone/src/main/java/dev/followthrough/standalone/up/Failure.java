package dev.followthrough.standalone.up;

import dev.followthrough.standalone.process.Trouble;
import java.nio.file.Path;
import org.flywaydb.core.api.exception.FlywayValidateException;

/// What the user reads when a start fails.
final class Failure {
    private Failure() {}

    static String inWords(Throwable failure, Path folder) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Trouble) return String.valueOf(cause.getMessage());
            if (cause instanceof FlywayValidateException) {
                return "The tables in " + folder.toAbsolutePath()
                        + " were made by another version of Followthrough:\n" + cause.getMessage()
                        + "\n  Start it with the version that made them, or choose another folder with --data.";
            }
        }
        Throwable root = failure;
        while (root.getCause() != null) root = root.getCause();
        return "The start failed: " + root + "\n  Everything that had started is stopped. More is in "
                + folder.resolve("logs").toAbsolutePath() + ".";
    }
}
