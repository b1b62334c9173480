package dev.followthrough.standins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message in a channel, as it looks now.
///
/// @param ts       names it within its channel
/// @param threadTs of the message whose thread it is in; null: it stands by itself
/// @param metadata null: it came with none
/// @param updates  how often it was changed
public record Posted(
        String channel,
        String ts,
        @Nullable String threadTs,
        String text,
        JsonNode blocks,
        @Nullable JsonNode metadata,
        int updates) {

    Posted updated(String newText, JsonNode newBlocks) {
        return new Posted(channel, ts, threadTs, newText, newBlocks, metadata, updates + 1);
    }

    /// Everything that a person reads in it.
    public String words() {
        List<String> words = new ArrayList<>();
        collect(blocks, words);
        return words.isEmpty() ? text : String.join("\n", words);
    }

    private static void collect(JsonNode node, List<String> words) {
        if (node.path("text").isTextual()) words.add(node.path("text").asText());
        for (JsonNode child : node) if (child.isContainerNode()) collect(child, words);
    }

    /// The action ids of its buttons, in order.
    public List<String> buttons() {
        List<String> ids = new ArrayList<>();
        for (JsonNode block : blocks)
            for (JsonNode element : block.path("elements"))
                if (element.path("type").asText().equals("button"))
                    ids.add(element.path("action_id").asText());
        return ids;
    }

    /// @throws IllegalArgumentException there is no such button
    JsonNode button(String actionId) {
        for (JsonNode block : blocks)
            for (JsonNode element : block.path("elements"))
                if (element.path("action_id").asText().equals(actionId)) return element;
        throw new IllegalArgumentException("There is no button " + actionId + " among " + buttons());
    }
}
