package dev.followthrough.bench.mail;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The files of the set as they are written; the head of each file says what its fields mean.
final class SetFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SetFile() {}

    /// One mail of the set.
    ///
    /// @param is        a kind, or the intent of a reply, as formats spell it
    /// @param language  null: the file's
    /// @param charset   null: UTF-8
    /// @param broken    `undeclared`: no charset is named; `soft-breaks`: lines broken as old gateways did
    /// @param back      first day back; `notBefore` likewise
    /// @param eml       a mail that lies ready in `raw/`, instead of a body
    record Entry(
            String is,
            @Nullable String language,
            @Nullable String by,
            @Nullable String subject,
            @Nullable String from,
            @Nullable String charset,
            @Nullable String broken,
            @Nullable String back,
            @Nullable String notBefore,
            @Nullable Person person,
            @Nullable String body,
            @Nullable String sign,
            @Nullable String eml) {}

    record Person(@Nullable String name, @Nullable String email) {}

    /// How a mail program packs an answer.
    record Program(
            @Nullable String text,
            @Nullable String html,
            @Nullable String plain,
            @Nullable Map<String, String> headers) {}

    static Entry[] entries(String name) {
        return read(name, Entry[].class);
    }

    static Map<String, Program> programs() {
        return YAML.convertValue(
                read("programs", Map.class),
                YAML.getTypeFactory().constructMapType(Map.class, String.class, Program.class));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Map<String, String>> surroundings() {
        return read("surroundings", Map.class);
    }

    static byte[] raw(String name) {
        try (InputStream file = open("raw/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream file = open(name + ".yaml")) {
            return YAML.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(SetFile.class.getResourceAsStream(name), name);
    }
}
