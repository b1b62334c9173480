package dev.followthrough.standins.slack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The workspace as a file: JSON, whole or not there.
record WorkspaceFile(Path path) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Optional<Workspace.Kept> read() throws IOException {
        return Files.exists(path) ? Optional.of(JSON.readValue(path.toFile(), Workspace.Kept.class)) : Optional.empty();
    }

    void write(Workspace.Kept kept) throws IOException {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        JSON.writeValue(part.toFile(), kept);
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
    }
}
