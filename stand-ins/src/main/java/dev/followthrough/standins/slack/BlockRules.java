package dev.followthrough.standins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What Slack refuses of blocks and views: how many, how long, and what is missing (its Block Kit reference).
final class BlockRules {
    private static final int BLOCKS_OF_A_MESSAGE = 50;
    private static final int BLOCKS_OF_A_VIEW = 100;
    private static final int TEXT = 3000;
    private static final int HEADER = 150;
    private static final int FIELDS = 10;
    private static final int FIELD = 2000;
    private static final int BUTTON_TEXT = 75;
    private static final int BUTTON_VALUE = 2000;
    private static final int ID = 255;
    private static final int ELEMENTS = 25;
    private static final int CONTEXT_ELEMENTS = 10;
    private static final int TITLE = 24;
    private static final int INPUT = 3000;
    private static final int METADATA = 3000;

    private BlockRules() {}

    static Optional<String> ofMessage(JsonNode blocks) {
        return blocks(blocks, BLOCKS_OF_A_MESSAGE);
    }

    static Optional<String> ofView(JsonNode view) {
        if (!view.path("type").asText().equals("modal")) return Optional.of("the view is no modal");
        for (String part : new String[] {"title", "submit", "close"}) {
            if (view.has(part) && tooLong(view.path(part).path("text").asText(), TITLE))
                return Optional.of(part + " has more than " + TITLE + " characters");
        }
        if (!view.has("title")) return Optional.of("the view has no title");
        if (view.path("private_metadata").asText().length() > METADATA)
            return Optional.of("private_metadata is too long");
        return blocks(view.path("blocks"), BLOCKS_OF_A_VIEW);
    }

    private static Optional<String> blocks(JsonNode blocks, int most) {
        if (!blocks.isArray()) return Optional.of("blocks are no list");
        if (blocks.size() > most) return Optional.of("there are more than " + most + " blocks");
        Set<String> ids = new HashSet<>();
        for (JsonNode block : blocks) {
            String id = block.path("block_id").asText();
            if (id.length() > ID) return Optional.of("a block_id has more than " + ID + " characters");
            if (!id.isEmpty() && !ids.add(id)) return Optional.of("block_id " + id + " is there twice");
            Optional<String> wrong = block(block);
            if (wrong.isPresent()) return wrong;
        }
        return Optional.empty();
    }

    private static Optional<String> block(JsonNode block) {
        return switch (block.path("type").asText()) {
            case "section" -> section(block);
            case "header" -> text(block.path("text"), HEADER, "header");
            case "divider" -> Optional.empty();
            case "context" -> elements(block, CONTEXT_ELEMENTS);
            case "actions" -> elements(block, ELEMENTS);
            case "input" -> input(block);
            default -> Optional.of("a block of type '" + block.path("type").asText() + "' is not known");
        };
    }

    private static Optional<String> section(JsonNode block) {
        if (!block.has("text") && !block.has("fields")) return Optional.of("a section has neither text nor fields");
        if (block.path("fields").size() > FIELDS) return Optional.of("a section has more than " + FIELDS + " fields");
        for (JsonNode field : block.path("fields")) {
            Optional<String> wrong = text(field, FIELD, "field");
            if (wrong.isPresent()) return wrong;
        }
        return block.has("text") ? text(block.path("text"), TEXT, "section") : Optional.empty();
    }

    private static Optional<String> elements(JsonNode block, int most) {
        JsonNode elements = block.path("elements");
        if (elements.isEmpty() || elements.size() > most)
            return Optional.of("a block has no elements, or more than " + most);
        Set<String> ids = new HashSet<>();
        for (JsonNode element : elements) {
            Optional<String> wrong = element.path("type").asText().equals("button")
                    ? button(element, ids)
                    : text(element, TEXT, "element");
            if (wrong.isPresent()) return wrong;
        }
        return Optional.empty();
    }

    private static Optional<String> button(JsonNode button, Set<String> ids) {
        if (!ids.add(button.path("action_id").asText())) return Optional.of("an action_id is there twice");
        if (tooLong(button.path("value").asText(), BUTTON_VALUE)) return Optional.of("a button's value is too long");
        return text(button.path("text"), BUTTON_TEXT, "button");
    }

    private static Optional<String> input(JsonNode block) {
        JsonNode element = block.path("element");
        if (!element.path("type").asText().equals("plain_text_input")) return Optional.of("an input is not known");
        if (element.path("initial_value").asText().length() > INPUT) return Optional.of("an initial value is too long");
        if (element.path("max_length").asInt(1) > INPUT) return Optional.of("max_length is more than " + INPUT);
        return text(block.path("label"), FIELD, "label");
    }

    private static Optional<String> text(JsonNode text, int most, String where) {
        String type = text.path("type").asText();
        if (!type.equals("mrkdwn") && !type.equals("plain_text"))
            return Optional.of("a " + where + "'s text has no type");
        String words = text.path("text").asText();
        if (words.isEmpty()) return Optional.of("a " + where + " is empty");
        return tooLong(words, most)
                ? Optional.of("a " + where + " has more than " + most + " characters")
                : Optional.empty();
    }

    private static boolean tooLong(String text, int most) {
        return text.length() > most;
    }
}
