package dev.followthrough.domain.drafting.check;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// `harmless.yaml`, ready to be asked.
record HarmlessFile(
        Set<String> nouns,
        Pattern hanNouns,
        Pattern meeting,
        Pattern effort,
        Pattern claim,
        Pattern takes,
        Pattern pointing,
        Pattern leading,
        Pattern vague) {
    private record Written(
            String nouns,
            String hanNouns,
            String meeting,
            String effort,
            String claim,
            String takes,
            String pointing,
            String leading,
            String vague) {}

    static HarmlessFile shipped() {
        try (InputStream file = Objects.requireNonNull(HarmlessFile.class.getResourceAsStream("harmless.yaml"))) {
            Written written = new YAMLMapper().readValue(file, Written.class);
            return new HarmlessFile(
                    Set.of(written.nouns().strip().split("\\s+")),
                    Pattern.compile(written.hanNouns()),
                    Pattern.compile(written.meeting()),
                    Pattern.compile(written.effort()),
                    Pattern.compile(written.claim()),
                    Pattern.compile(written.takes()),
                    Pattern.compile(written.pointing()),
                    Pattern.compile(written.leading()),
                    Pattern.compile(written.vague()));
        } catch (IOException e) {
            throw new IllegalStateException("The shipped harmless.yaml cannot be read", e);
        }
    }
}
