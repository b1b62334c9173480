package dev.followthrough.domain.drafting.kind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.followthrough.domain.sequence.Channel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A kind as `kinds.yaml` has it.
record KindFile(
        @Nullable List<String> channels,
        @Nullable Set<String> alsoCalled,
        @Nullable SizeFile most,
        @Nullable SizeFile least,
        @Nullable Boolean subject,
        @Nullable String greeting,
        @Nullable String signOff,
        @Nullable Boolean postscript,
        @Nullable String asks,
        @Nullable Boolean lists,
        @Nullable Boolean times,
        @Nullable String like,
        @Nullable String parts) {

    record SizeFile(int words, int signs, int letters) {
        MessageKind.Size size() {
            return new MessageKind.Size(words, signs, letters);
        }
    }

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    static Map<String, KindFile> read(String yaml) {
        try {
            if (yaml.isBlank()) throw new IllegalArgumentException("it names no kind; write one as kinds.yaml does");
            Map<String, @Nullable KindFile> kinds = YAML.readValue(yaml, new TypeReference<>() {});
            Map<String, KindFile> written = new LinkedHashMap<>();
            kinds.forEach((id, kind) -> {
                if (kind == null)
                    throw new IllegalArgumentException(id + ": says nothing; give channels, most and parts");
                written.put(id, kind);
            });
            return written;
        } catch (UnrecognizedPropertyException e) {
            throw new IllegalArgumentException(
                    path(e.getPath()) + ": there is no such field; known are " + e.getKnownPropertyIds(), e);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "" : "line " + at.getLineNr() + ": ";
            throw new IllegalArgumentException(where + e.getOriginalMessage(), e);
        }
    }

    private static String path(List<? extends com.fasterxml.jackson.databind.JsonMappingException.Reference> path) {
        return String.join(
                ".",
                path.stream().map(part -> String.valueOf(part.getFieldName())).toList());
    }

    MessageKind kind(String id) {
        if (channels == null || channels.isEmpty()) throw wrong(id, "channels", "name at least one, such as [email]");
        if (parts == null || parts.isBlank()) throw wrong(id, "parts", "name at least one");
        if (most == null || most.words() <= 0 || most.signs() <= 0)
            throw wrong(id, "most", "give words and signs, such as {words: 120, signs: 240}");
        Set<Channel> travels = EnumSet.noneOf(Channel.class);
        for (String channel : channels) travels.add(choice(id, "channels", channel, Channel.values()));
        return new MessageKind(
                id,
                travels,
                alsoCalled == null ? Set.of() : alsoCalled,
                most.size(),
                least == null ? new MessageKind.Size(0, 0, 0) : least.size(),
                subject == null || subject,
                greeting == null
                        ? MessageKind.GreetingForm.LETTER
                        : choice(id, "greeting", greeting, MessageKind.GreetingForm.values()),
                signOff == null
                        ? MessageKind.SignOffForm.FULL
                        : choice(id, "signOff", signOff, MessageKind.SignOffForm.values()),
                Boolean.TRUE.equals(postscript),
                mustAsk(id),
                Boolean.TRUE.equals(lists),
                Boolean.TRUE.equals(times),
                Optional.ofNullable(like),
                Arrays.stream(parts.split(","))
                        .map(String::strip)
                        .map(KindFile::part)
                        .toList());
    }

    private boolean mustAsk(String id) {
        if (asks == null || asks.equals("one")) return true;
        if (asks.equals("none-needed")) return false;
        throw wrong(id, "asks", "\"" + asks + "\" is not one of one, none-needed");
    }

    private static MessageKind.Part part(String written) {
        boolean optional = written.endsWith("?");
        String names = optional ? written.substring(0, written.length() - 1) : written;
        return new MessageKind.Part(List.of(names.split("\\|")), optional);
    }

    private static <E extends Enum<E>> E choice(String id, String field, String word, E[] known) {
        return Arrays.stream(known)
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> wrong(
                        id,
                        field,
                        "\"" + word + "\" is not one of "
                                + Arrays.toString(known).toLowerCase(Locale.ROOT)));
    }

    private static IllegalArgumentException wrong(String id, String field, String what) {
        return new IllegalArgumentException(id + "." + field + ": " + what);
    }
}
