package dev.followthrough.domain.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is done to a file, reading it gives a plan or problems with a place in the file, and never an
/// exception.
class MutatedFilePropertiesTest {
    private static final List<String> SNIPPETS = List.of(
            "\n",
            "\r\n",
            "\t",
            " ",
            "  ",
            ":",
            ": ",
            "- ",
            "#",
            "\"",
            "'",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&a ",
            "*a",
            "!t ",
            "|",
            ">",
            "?",
            "%",
            "@",
            "---\n",
            "...\n",
            "~",
            "null",
            "true",
            "1e9",
            "-1",
            "99999999999",
            "0d",
            "3d",
            "hold",
            "opened",
            "\u0000",
            "\u0007",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "é",
            "客户",
            "🙂",
            "\uD800",
            "steps:\n",
            "ending:\n",
            "apart: []\n",
            "<<: ",
            "\\n",
            "no: hold\n",
            "maxWords: 10\n",
            "  - id: x\n",
            "adapt:\n",
            "when: [clicked]\n",
            "unless: [clicked]\n",
            "from: previous\n",
            "from: renewal\n",
            "before: 3d\n",
            "repeat: {every: 1d, times: 24}\n",
            "onlyFor: {with: [x], without: [x]}\n",
            "hand over to x",
            "exceptRules: [surge]\n",
            "houseRules: off\n");

    private record Mutation(int at, int cut, String insert) {
        String on(String text) {
            int start = Math.floorMod(at, text.length() + 1);
            int end = Math.min(text.length(), start + cut);
            return text.substring(0, start) + insert + text.substring(end);
        }
    }

    @Property(tries = 3000, seed = "4031800107014236271")
    void aMutatedFileCompilesOrHasProblemsInsideTheFile(
            @ForAll("sources") String source, @ForAll("mutations") List<Mutation> mutations) {
        String text = source;
        for (Mutation mutation : mutations) text = mutation.on(text);
        readsWell(text);
    }

    @Property(tries = 1000, seed = "4031800107014236271")
    void linesInAnyOrderCompileOrHaveProblemsInsideTheFile(
            @ForAll("sources") String source, @ForAll List<Integer> swaps) {
        List<String> lines = new ArrayList<>(source.lines().toList());
        for (int swap : swaps) {
            lines.add(Math.floorMod(swap, lines.size()), lines.remove(Math.floorMod(swap >> 8, lines.size())));
        }
        readsWell(String.join("\n", lines));
    }

    @Property(tries = 1000, seed = "4031800107014236271")
    void anyTextAtAllIsRefusedInWords(@ForAll String text) {
        readsWell(text);
    }

    @Provide
    Arbitrary<String> sources() {
        return Arbitraries.of(
                Cadences.SHORT,
                Cadences.shipped("post-demo"),
                Cadences.shipped("nurture"),
                Cadences.shipped("post-proposal"),
                Cadences.shipped("multichannel-30-day"));
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        return Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(0),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of(SNIPPETS).injectDuplicates(0.1))
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static void readsWell(String text) {
        CadenceFile.Result result = CadenceFile.read(text, "x");
        if (!result.ok()) assertThat(result.problems()).anyMatch(Problem::isError);
        int lines = text.split("\r\n|[\r\n\u0085\u2028\u2029]", -1).length;
        assertThat(result.problems()).allSatisfy(problem -> {
            assertThat(problem.line()).isBetween(1, lines);
            assertThat(problem.column()).isPositive();
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.suggestion()).isNotBlank();
            assertThat(problem.asLine()).doesNotContain("\n", "\r");
        });
    }
}
