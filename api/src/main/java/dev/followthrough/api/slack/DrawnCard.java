package dev.followthrough.api.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A message as it will look.
///
/// @param text what a notification shows
record DrawnCard(String text, List<LayoutBlock> blocks) {
    DrawnCard {
        blocks = List.copyOf(blocks);
    }

    /// The same looks have the same hash.
    String hash() {
        String drawn = text + GsonFactory.createSnakeCase().toJson(blocks);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(drawn.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
