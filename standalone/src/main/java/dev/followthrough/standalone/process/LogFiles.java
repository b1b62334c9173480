package dev.followthrough.standalone.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/// One log a program, with the last five runs kept.
final class LogFiles {
    private static final int KEPT = 5;

    /// Characters of a line that somebody reads on a terminal; some programs write their stack into one line.
    private static final int WIDEST = 400;

    private LogFiles() {}

    static Path rotate(Path folder, String name) throws IOException {
        Path log = folder.resolve(name + ".log");
        for (int n = KEPT - 1; n >= 0; n--) {
            Path from = n == 0 ? log : folder.resolve(name + ".log." + n);
            if (Files.exists(from)) {
                Files.move(from, folder.resolve(name + ".log." + (n + 1)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return log;
    }

    static String tail(Path log, int lines) {
        try {
            // Not readAllLines: a byte that is no UTF-8 must not hide the rest.
            List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size()).stream()
                    .map(line -> line.length() > WIDEST ? line.substring(0, WIDEST) + " …" : line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "(no log)";
        }
    }
}
