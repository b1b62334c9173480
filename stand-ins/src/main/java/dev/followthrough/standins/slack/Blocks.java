package dev.followthrough.standins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Messages and modals as HTML, drawn plainly.
final class Blocks {
    private final Map<String, String> names;

    /// @param names of people by their id
    Blocks(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    /// @param user who looks at it, and presses
    String message(Posted message, String user) {
        var html = new StringBuilder("<article id=\"p%s\" class=\"message%s\">%n"
                .formatted(message.ts().replace(".", ""), message.threadTs() == null ? "" : " reply"));
        if (message.blocks().isEmpty())
            html.append("<p>").append(Html.markdown(message.text(), names)).append("</p>\n");
        for (JsonNode block : message.blocks()) html.append(block(block, message, user));
        if (message.updates() > 0) html.append("<p class=\"edited\">(edited)</p>\n");
        return html.append("</article>\n").toString();
    }

    private String block(JsonNode block, Posted message, String user) {
        return switch (block.path("type").asText()) {
            case "header" -> "<h3>" + Html.text(block.path("text"), names) + "</h3>\n";
            case "divider" -> "<hr>\n";
            case "section" -> "<p>" + Html.text(block.path("text"), names) + "</p>\n";
            case "context" -> context(block);
            case "actions" -> actions(block, message, user);
            default -> "";
        };
    }

    private String context(JsonNode block) {
        var html = new StringBuilder("<p class=\"context\">");
        for (JsonNode element : block.path("elements"))
            html.append(Html.text(element, names)).append(' ');
        return html.append("</p>\n").toString();
    }

    private static String actions(JsonNode block, Posted message, String user) {
        var html = new StringBuilder("<form method=\"post\" action=\"/as/%s/press\">%n".formatted(user));
        html.append(hidden("channel", message.channel())).append(hidden("ts", message.ts()));
        for (JsonNode button : block.path("elements")) {
            html.append("<button name=\"action\" value=\"%s\" class=\"%s\">%s</button>%n"
                    .formatted(
                            Html.escaped(button.path("action_id").asText()),
                            Html.escaped(button.path("style").asText("usual")),
                            Html.escaped(button.path("text").path("text").asText())));
        }
        return html.append("</form>\n").toString();
    }

    /// @param typed  what stands in its inputs, by block id; what is not there stands as the app has it
    /// @param errors by block id
    String modal(JsonNode view, String user, Map<String, String> typed, JsonNode errors) {
        var html = new StringBuilder("<form class=\"modal\" method=\"post\" action=\"/as/%s/submit\">%n<h2>%s</h2>%n"
                .formatted(user, Html.text(view.path("title"), names)));
        for (JsonNode block : view.path("blocks")) {
            if (block.path("type").asText().equals("input")) html.append(input(block, typed, errors));
            else html.append(context(block));
        }
        html.append("<button class=\"primary\">%s</button>%n".formatted(Html.text(view.path("submit"), names)));
        html.append("<button formaction=\"/as/%s/close\" formnovalidate>%s</button>%n"
                .formatted(user, Html.text(view.path("close"), names)));
        return html.append("</form>\n").toString();
    }

    private String input(JsonNode block, Map<String, String> typed, JsonNode errors) {
        String id = Html.escaped(block.path("block_id").asText());
        JsonNode element = block.path("element");
        String value = Html.escaped(typed.getOrDefault(
                block.path("block_id").asText(), element.path("initial_value").asText()));
        String most = element.path("max_length").asText("3000");
        String field = element.path("multiline").asBoolean()
                ? "<textarea id=\"%s\" name=\"%s\" rows=\"12\" maxlength=\"%s\" required>%n%s</textarea>"
                        .formatted(id, id, most, value)
                : "<input id=\"%s\" name=\"%s\" maxlength=\"%s\" value=\"%s\" required>".formatted(id, id, most, value);
        JsonNode error = errors.path(block.path("block_id").asText());
        String problem = error.isMissingNode()
                ? ""
                : "<p class=\"error\" role=\"alert\">" + Html.escaped(error.asText()) + "</p>";
        return "<label for=\"%s\">%s</label>%n%s%n%s%n"
                .formatted(id, Html.text(block.path("label"), names), field, problem);
    }

    static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">%n".formatted(name, Html.escaped(value));
    }
}
