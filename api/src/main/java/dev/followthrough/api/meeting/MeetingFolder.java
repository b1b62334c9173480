package dev.followthrough.api.meeting;

import dev.followthrough.api.web.ApiProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// A folder into which recorders export: what lies in `FOLDER/<deal id>/` is taken into that deal and moved to
/// `read/` beside it; what cannot be taken is moved to `refused/`, with the reason in a file of the same name and
/// `.why.txt`. What the database does not take now stays, and is tried again.
@Component
class MeetingFolder {
    private static final Logger LOG = LoggerFactory.getLogger(MeetingFolder.class);
    private static final String READ = "read";
    private static final String REFUSED = "refused";
    /// A file that was written to a moment ago may not be whole.
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Taking taking;
    private final String folder;

    /// What takes a file into its deal.
    @FunctionalInterface
    interface Taking {
        /// @throws ApiProblem when it will never be taken
        void take(String dealId, byte[] file, String name);
    }

    @Autowired
    MeetingFolder(MeetingIn meetingIn, @Value("${followthrough.meetings.folder}") String folder) {
        this((deal, file, name) -> meetingIn.add(deal, file, Given.file(name), "folder"), folder);
    }

    MeetingFolder(Taking taking, String folder) {
        this.taking = taking;
        this.folder = folder;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void look() {
        if (folder.isEmpty() || !Files.isDirectory(Path.of(folder))) return;
        try {
            for (Path deal : list(Path.of(folder), path -> Files.isDirectory(path))) {
                for (Path file : list(deal, MeetingFolder::isWhole)) take(deal, file);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "The folder of meetings could not be looked through ({})",
                    e.getClass().getSimpleName());
        }
    }

    private void take(Path deal, Path file) throws IOException {
        try {
            String name = file.getFileName().toString();
            taking.take(deal.getFileName().toString(), Files.readAllBytes(file), name);
            move(file, READ);
        } catch (ApiProblem refused) {
            Path gone = move(file, REFUSED);
            Files.writeString(gone.resolveSibling(gone.getFileName() + ".why.txt"), why(refused));
            LOG.info("A meeting was refused; the reason lies beside it in {}", REFUSED);
        }
    }

    private static String why(ApiProblem refused) {
        String details = refused.errors().stream()
                .map(error -> error.field() + ": " + error.problem() + "; " + error.cure() + "\n")
                .collect(Collectors.joining());
        return refused.getMessage() + "\n" + details;
    }

    private static Path move(Path file, String where) throws IOException {
        Path into = Files.createDirectories(file.resolveSibling(where));
        return Files.move(file, into.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private interface Wanted {
        boolean is(Path path) throws IOException;
    }

    private static List<Path> list(Path folder, Wanted wanted) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> found = new ArrayList<>();
            for (Path entry : entries.sorted().toList()) {
                if (!entry.getFileName().toString().startsWith(".") && wanted.is(entry)) found.add(entry);
            }
            return found;
        }
    }

    private static boolean isWhole(Path file) throws IOException {
        if (!Files.isRegularFile(file)) return false;
        FileTime changed = Files.getLastModifiedTime(file);
        return changed.toInstant().plus(SETTLED).isBefore(Instant.now());
    }
}
