package dev.followthrough.store.deal.list;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// A place in a sorted list: behind the deal with this value and this id. It stays where it is when that
/// deal moves.
///
/// @param value as the database writes it
public record Place(String value, String id) {
    private static final char BETWEEN = '\n';

    public String text() {
        byte[] text = (value + BETWEEN + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /// @return null: it is none of ours
    public static @Nullable Place parse(String text) {
        try {
            String read = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int between = read.lastIndexOf(BETWEEN);
            return between < 0 ? null : new Place(read.substring(0, between), read.substring(between + 1));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
