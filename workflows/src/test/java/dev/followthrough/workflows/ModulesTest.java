package dev.followthrough.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Which module may know which, as the design has it. What a module's `pom.xml` does not name, its code
/// cannot reach on purpose.
class ModulesTest {
    private static final Map<String, List<String>> MAY_KNOW = Map.of(
            "domain", List.of(),
            "workflows", List.of("domain"),
            "store", List.of("domain"),
            "activities", List.of("workflows", "store"),
            "worker", List.of("activities"),
            "api", List.of("workflows", "store"),
            "stand-ins", List.of(),
            "standalone", List.of("api", "worker", "stand-ins"));

    private static final Map<String, List<String>> KNOWS_NO_LIBRARY_OF = Map.of(
            "domain", List.of("org.springframework", "io.temporal", "org.postgresql", "org.flywaydb"),
            "workflows", List.of("org.springframework", "org.postgresql", "org.flywaydb"),
            "store", List.of("io.temporal", "dev.langchain4j"));

    record Library(String group, String artifact, String scope) {}

    static Stream<String> modules() {
        return MAY_KNOW.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_knows_the_modules_that_it_may(String module) throws Exception {
        assertThat(libraries(module))
                .filteredOn(library -> library.group().equals("dev.followthrough"))
                .filteredOn(library -> !library.scope().equals("test"))
                .extracting(Library::artifact)
                .isSubsetOf(MAY_KNOW.get(module));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_leaves_alone_what_is_not_its_own(String module) throws Exception {
        List<String> strange = KNOWS_NO_LIBRARY_OF.getOrDefault(module, List.of());
        assertThat(libraries(module))
                .filteredOn(library -> !library.scope().equals("test"))
                .noneMatch(library -> strange.stream().anyMatch(library.group()::startsWith));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void temporals_test_server_is_for_tests(String module) throws Exception {
        assertThat(libraries(module))
                .filteredOn(library -> library.artifact().equals("temporal-testing"))
                .allMatch(library -> library.scope().equals("test"));
    }

    private static List<Library> libraries(String module) throws Exception {
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("..", module, "pom.xml").toFile());
        NodeList found = pom.getElementsByTagName("dependency");
        return IntStream.range(0, found.getLength())
                .mapToObj(n -> (Element) found.item(n))
                .map(one -> new Library(text(one, "groupId"), text(one, "artifactId"), text(one, "scope")))
                .toList();
    }

    private static String text(Element element, String tag) {
        NodeList found = element.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().trim();
    }
}
