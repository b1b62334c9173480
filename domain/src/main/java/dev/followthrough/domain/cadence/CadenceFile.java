package dev.followthrough.domain.cadence;

import dev.followthrough.domain.sequence.CadencePlan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a cadence file. Whatever the file holds, the answer is a [Result], never an exception.
public final class CadenceFile {
    private CadenceFile() {}

    /// What reading a file came to.
    public sealed interface Result {
        /// SHA-256 of the file's bytes, hexadecimal.
        String hash();

        /// By line; of a compiled file these are warnings alone.
        List<Problem> problems();

        default boolean ok() {
            return this instanceof Compiled;
        }
    }

    /// @param plan    version 0: publishing gives it its number
    /// @param title   the cadence's name for people
    /// @param purpose what it is for, empty when the file does not say
    public record Compiled(CadencePlan plan, String title, String purpose, List<Problem> problems) implements Result {
        public Compiled {
            problems = List.copyOf(problems);
        }

        @Override
        public String hash() {
            return plan.hash();
        }
    }

    /// @param name the cadence's name, as far as the file could be read
    public record Refused(@Nullable String name, String hash, List<Problem> problems) implements Result {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// @see #read(byte[], String, House)
    public static Result read(String source, String fileName) {
        return read(source.getBytes(StandardCharsets.UTF_8), fileName, Opens.OFF);
    }

    /// @see #read(byte[], String, House)
    public static Result read(byte[] source, String fileName, Opens opens) {
        return read(source, fileName, House.of(opens));
    }

    /// @param fileName as the problems shall name it
    /// @param house    where it will run
    public static Result read(byte[] source, String fileName, House house) {
        Problems problems = new Problems(fileName);
        String hash = SourceText.hashOf(source);
        Optional<Tree> tree = SourceText.read(source, problems).flatMap(text -> TreeReader.read(text, problems));
        if (tree.isEmpty()) return new Refused(null, hash, problems.sorted());
        Optional<Written> written =
                Level.of(tree.get(), problems).flatMap(level -> level.compile(tree.get(), hash, problems));
        written.ifPresent(draft -> Lint.check(draft, house, problems));
        if (written.isEmpty() || problems.hasErrors()) {
            return new Refused(tree.get().name(), hash, problems.sorted());
        }
        Section file = written.get().file();
        CadencePlan plan = written.get().plan();
        return new Compiled(plan, file.textOr("title", plan.name()), file.textOr("purpose", ""), problems.sorted());
    }
}
