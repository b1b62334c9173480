package dev.followthrough.bench.checks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The resource files beside this class: good drafts, and words to make them wrong.
public final class Shipped {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<Part, List<String>> DRAFTS = Map.of(
            Part.DEVELOP,
            List.of(
                    "develop-en-1",
                    "develop-en-2",
                    "develop-en-3",
                    "develop-en-4",
                    "develop-en-5",
                    "develop-en-6",
                    "develop-en-7",
                    "develop-zh",
                    "develop-zh-2",
                    "develop-zh-3",
                    "develop-zh-4"),
            Part.HELD,
            List.of("held-en", "held-zh"));

    private Shipped() {}

    private record WrittenFact(
            String id, String type, String value, @Nullable String label, boolean internal) {
        Fact read() {
            return new Fact(
                    id,
                    Fact.Type.valueOf(type.toUpperCase(Locale.ROOT)),
                    value,
                    label == null ? "" : label,
                    internal ? Fact.Visibility.INTERNAL : Fact.Visibility.CUSTOMER,
                    "made for the bench",
                    null);
        }
    }

    private record WrittenDraft(
            String name,
            String kind,
            DraftRequest.To to,
            String from,
            int maxWords,
            List<WrittenFact> facts,
            String subject,
            String body) {
        GoodDraft read() {
            List<Fact> all = facts.stream().map(WrittenFact::read).toList();
            return GoodDraft.of(name, kind, to, from, maxWords, all, subject, body);
        }
    }

    public static List<GoodDraft> drafts(Part part) {
        List<GoodDraft> drafts = new ArrayList<>();
        for (String file : Objects.requireNonNull(DRAFTS.get(part)))
            read("good/" + file, new TypeReference<List<WrittenDraft>>() {}).stream()
                    .map(WrittenDraft::read)
                    .forEach(drafts::add);
        return drafts;
    }

    /// Sentences of a file that has them by part and language.
    public static List<String> words(String file, Part part, String language) {
        Map<String, Map<String, List<String>>> words = read(file, new TypeReference<>() {});
        return Objects.requireNonNull(
                Objects.requireNonNull(words.get(part.word()), file).get(language), file);
    }

    /// Names of a kind (`person`, `company`, `product`).
    public static List<String> names(Part part, String language, String kind) {
        Map<String, Map<String, Map<String, List<String>>>> names = read("wrong/names", new TypeReference<>() {});
        var byLanguage = Objects.requireNonNull(names.get(part.word()));
        return Objects.requireNonNull(
                Objects.requireNonNull(byLanguage.get(language)).get(kind));
    }

    public static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = Objects.requireNonNull(Shipped.class.getResourceAsStream(file + ".yaml"), file)) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new IllegalStateException("The shipped " + file + ".yaml cannot be read", e);
        }
    }
}
