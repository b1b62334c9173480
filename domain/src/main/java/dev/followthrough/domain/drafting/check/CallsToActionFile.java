package dev.followthrough.domain.drafting.check;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// `calls-to-action.yaml`, ready to be asked.
record CallsToActionFile(List<Pattern> requests, Pattern belongs) {
    private record Written(List<String> requests, String belongs) {}

    static CallsToActionFile shipped() {
        try (InputStream file =
                Objects.requireNonNull(CallsToActionFile.class.getResourceAsStream("calls-to-action.yaml"))) {
            Written written = new YAMLMapper().readValue(file, Written.class);
            return new CallsToActionFile(
                    written.requests().stream().map(Pattern::compile).toList(), Pattern.compile(written.belongs()));
        } catch (IOException e) {
            throw new IllegalStateException("The shipped calls-to-action.yaml cannot be read", e);
        }
    }
}
