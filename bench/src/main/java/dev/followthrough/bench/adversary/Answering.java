package dev.followthrough.bench.adversary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that answers a chat: the model, or what it once said.
interface Answering {
    /// @param role `system`, `user` or `assistant`
    record Message(String role, String content) {}

    /// @param isWhole false: it was cut off
    record Answer(String text, boolean isWhole) {}

    /// @param schema the JSON schema that the answer is held to; null: none
    Answer answer(List<Message> chat, @Nullable String schema);
}
