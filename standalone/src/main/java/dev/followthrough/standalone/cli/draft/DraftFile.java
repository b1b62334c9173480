package dev.followthrough.standalone.cli.draft;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.standalone.cli.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A draft to be checked, as JSON. A field that is not known is refused: a misspelt `visibility` would hide a leak.
final class DraftFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> FIELDS =
            Set.of("kind", "language", "to", "from", "maxWords", "facts", "subject", "body", "writtenOn");
    private static final Set<String> TO = Set.of("name", "email");
    private static final Set<String> FROM = Set.of("name");
    private static final Set<String> FACT = Set.of("id", "type", "value", "visibility", "label", "source");

    private DraftFile() {}

    /// @throws Refused with what is wrong, where, and what to do
    static DraftRequest read(byte[] file) {
        JsonNode draft = tree(text(file));
        known(draft, "", FIELDS);
        JsonNode to = object(draft, "to");
        JsonNode from = object(draft, "from");
        known(to, "to.", TO);
        known(from, "from.", FROM);
        return new DraftRequest(
                needed(draft, "", "kind"),
                needed(draft, "", "language"),
                new DraftRequest.To(needed(to, "to.", "name"), optional(to, "to.", "email")),
                new DraftRequest.From(needed(from, "from.", "name")),
                number(draft),
                new FactLedger(facts(draft.path("facts"))),
                text(draft, "", "subject"),
                body(draft),
                day(draft));
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (bare.isBlank())
                throw new Refused("the file is empty; write the draft into it, see docs/command-line.md");
            return bare;
        } catch (CharacterCodingException e) {
            throw new Refused("the file is not UTF-8; save it in that encoding");
        }
    }

    private static JsonNode tree(String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            if (!tree.isObject()) throw new Refused("1:1: a draft is one JSON object, {\"kind\": …}");
            return tree;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "" : at.getLineNr() + ":" + at.getColumnNr() + ": ";
            boolean twice = e.getOriginalMessage().contains("Duplicate field");
            throw new Refused(where
                    + (twice
                            ? "a field stands here for the second time; remove one"
                            : "it is no JSON from here on; correct it"));
        }
    }

    private static List<Fact> facts(JsonNode facts) {
        if (facts.isMissingNode() || facts.isNull()) return List.of();
        if (!facts.isArray()) throw new Refused("facts: this is a list, [{\"id\": …}]");
        List<Fact> all = new ArrayList<>();
        for (JsonNode fact : facts) all.add(fact(fact, "facts[" + all.size() + "]."));
        return all;
    }

    private static Fact fact(JsonNode fact, String at) {
        if (!fact.isObject())
            throw new Refused(at.substring(0, at.length() - 1) + ": a fact is an object, {\"id\": …}");
        known(fact, at, FACT);
        return new Fact(
                needed(fact, at, "id"),
                choice(fact, at, "type", Fact.Type.values()),
                needed(fact, at, "value"),
                text(fact, at, "label"),
                choice(fact, at, "visibility", Fact.Visibility.values()),
                text(fact, at, "source"),
                null);
    }

    private static void known(JsonNode object, String at, Set<String> fields) {
        object.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name))
                throw new Refused(at + name + ": there is no such field here; known are "
                        + fields.stream().sorted().collect(Collectors.joining(", ")));
        });
    }

    private static JsonNode object(JsonNode draft, String name) {
        JsonNode object = draft.path(name);
        if (!object.isObject()) throw new Refused(name + ": missing or no object; write {\"name\": …}");
        return object;
    }

    private static String needed(JsonNode object, String at, String name) {
        String value = optional(object, at, name);
        if (value == null || value.isBlank()) throw new Refused(at + name + ": missing or empty; give it as text");
        return value;
    }

    private static @Nullable String optional(JsonNode object, String at, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) return null;
        if (!value.isTextual()) throw new Refused(at + name + ": this is text; write it in quotes");
        return value.asText();
    }

    private static String text(JsonNode object, String at, String name) {
        String value = optional(object, at, name);
        return value == null ? "" : value;
    }

    /// An empty body is the check's business; one that is not there is the file's.
    private static String body(JsonNode draft) {
        if (!draft.has("body")) throw new Refused("body: missing; give the text of the message");
        return text(draft, "", "body");
    }

    private static @Nullable LocalDate day(JsonNode draft) {
        String day = optional(draft, "", "writtenOn");
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new Refused("writtenOn: \"" + day + "\" is no day; write it as 2026-10-14");
        }
    }

    private static int number(JsonNode draft) {
        JsonNode most = draft.path("maxWords");
        if (most.isMissingNode() || most.isNull()) return 0;
        if (!most.isIntegralNumber() || !most.canConvertToInt() || most.asInt() < 0)
            throw new Refused("maxWords: a whole number of words, 0 for no limit");
        return most.asInt();
    }

    private static <E extends Enum<E>> E choice(JsonNode object, String at, String name, E[] choices) {
        String value = needed(object, at, name);
        return Arrays.stream(choices)
                .filter(choice -> word(choice).equals(value))
                .findFirst()
                .orElseThrow(() -> new Refused(at + name + ": \"" + value + "\" is not one of "
                        + Arrays.stream(choices).map(DraftFile::word).collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
