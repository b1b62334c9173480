package dev.followthrough.domain.drafting.kind;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
        List<MessageKind> kinds = new ArrayList<>();
        KindFile.read(yaml).forEach((id, written) -> kinds.add(written.kind(id)));
        var all = new MessageKinds(kinds);
        for (MessageKind kind : kinds)
            kind.like().filter(other -> all.find(other).isEmpty()).ifPresent(other -> {
                throw new IllegalArgumentException(
                        kind.id() + ".like: there is no kind `" + other + "`; name one of this file");
            });
        return all;
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
