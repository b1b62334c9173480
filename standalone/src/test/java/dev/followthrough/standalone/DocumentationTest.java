package dev.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is pointed to is there.
class DocumentationTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern PAGE_IN_CODE = Pattern.compile("docs/[a-z0-9/-]+\\.md");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)");

    @Test
    void every_page_that_code_names_exists() throws IOException {
        assertThat(missing(".java", PAGE_IN_CODE, (file, name) -> TOP.resolve(name)))
                .isEmpty();
    }

    @Test
    void every_link_of_a_page_leads_to_a_file() throws IOException {
        assertThat(missing(".md", LINK, (file, name) -> file.resolveSibling(name)))
                .isEmpty();
    }

    private interface Target {
        Path of(Path file, String name);
    }

    private static Map<String, List<String>> missing(String ending, Pattern pointer, Target target) throws IOException {
        Map<String, List<String>> missing = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TOP)) {
            for (Path file : files.filter(path -> isOurs(path, ending)).toList()) {
                List<String> lost = pointer.matcher(Files.readString(file))
                        .results()
                        .map(match -> name(match))
                        .filter(name -> !Files.exists(target.of(file, name)))
                        .toList();
                if (!lost.isEmpty()) missing.put(TOP.relativize(file).toString(), lost);
            }
        }
        return missing;
    }

    private static String name(MatchResult match) {
        return match.groupCount() == 0 ? match.group() : match.group(1);
    }

    /// Parts that a page is made of have their links where the page lies.
    private static boolean isOurs(Path path, String ending) {
        String name = TOP.relativize(path).toString();
        boolean made = name.contains("target/") || name.contains("src/test/resources/") || name.startsWith("data");
        return name.endsWith(ending) && !made;
    }
}
