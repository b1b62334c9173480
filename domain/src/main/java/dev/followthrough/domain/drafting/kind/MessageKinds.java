package dev.followthrough.domain.drafting.kind;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All kinds of message. The shipped ones are in `kinds.yaml`; a house may bring its own file.
public final class MessageKinds {
    private static final MessageKinds SHIPPED = of(shippedFile());

    private final List<MessageKind> kinds;

    private MessageKinds(List<MessageKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    public static MessageKinds shipped() {
        return SHIPPED;
    }

    /// @param yaml as `kinds.yaml`
    /// @throws IllegalArgumentException naming the kind and the field that is wrong, and what would be right
    public static MessageKinds of(String yaml) {
        return new MessageKinds(read(yaml)).whole();
    }

    /// As a setting names them: a file of the house's own kinds beside those that ship. A kind of the same name takes
    /// the shipped one's place.
    ///
    /// @param file a path; empty: those that ship
    /// @throws IllegalArgumentException saying what is wrong with the file, where, and what to do
    public static MessageKinds house(String file) {
        if (file.isBlank()) return SHIPPED;
        try {
            return SHIPPED.with(Files.readString(Path.of(file)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file + " cannot be read (" + e.getClass().getSimpleName()
                            + "); name a file of message kinds, or leave it empty",
                    e);
        }
    }

    /// The house's kinds before these, so that a name goes to the house's.
    private MessageKinds with(String yaml) {
        List<MessageKind> house = read(yaml);
        Set<String> parts = kinds.stream()
                .flatMap(kind -> kind.parts().stream())
                .flatMap(part -> part.oneOf().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (MessageKind kind : house)
            for (MessageKind.Part part : kind.parts())
                for (String name : part.oneOf())
                    if (!parts.contains(name))
                        throw new IllegalArgumentException(
                                kind.id() + ".parts: there is no part `" + name + "`; known are " + parts);
        List<String> replaced = house.stream().map(MessageKind::id).toList();
        return new MessageKinds(Stream.concat(
                                house.stream(), kinds.stream().filter(kind -> !replaced.contains(kind.id())))
                        .toList())
                .whole();
    }

    private static List<MessageKind> read(String yaml) {
        List<MessageKind> kinds = new ArrayList<>();
        KindFile.read(yaml).forEach((id, written) -> kinds.add(written.kind(id)));
        return kinds;
    }

    private MessageKinds whole() {
        for (MessageKind kind : kinds)
            kind.like().filter(other -> find(other).isEmpty()).ifPresent(other -> {
                throw new IllegalArgumentException(
                        kind.id() + ".like: there is no kind `" + other + "`; name one that there is");
            });
        return this;
    }

    public List<MessageKind> all() {
        return kinds;
    }

    public Optional<MessageKind> find(String name) {
        return kinds.stream()
                .filter(kind -> kind.id().equals(name) || kind.alsoCalled().contains(name))
                .findFirst();
    }

    /// The kind of that name; for a name that is not known, the check-in with value: it suits any occasion.
    public MessageKind named(String name) {
        return find(name).or(() -> find("check-in-with-value")).orElseGet(kinds::getFirst);
    }

    private static String shippedFile() {
        try (InputStream file = Objects.requireNonNull(MessageKinds.class.getResourceAsStream("kinds.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The shipped kinds.yaml cannot be read", e);
        }
    }
}
