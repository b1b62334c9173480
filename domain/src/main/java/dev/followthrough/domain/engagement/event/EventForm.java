package dev.followthrough.domain.engagement.event;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The schema of events, from its one file: what may be in one, and what to say to somebody who sent another thing.
public final class EventForm {
    private final String text;
    private final JsonNode root;
    private final Schema schema;

    private EventForm(String text) {
        this.text = text;
        this.root = JsonMapper.shared().readTree(text);
        JsonNode bare = root.deepCopy();
        strip(bare);
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(root.path("$id").asString()), bare);
    }

    public static EventForm load() {
        String file = "event-1.schema.json";
        try (InputStream in = Objects.requireNonNull(EventForm.class.getResourceAsStream(file))) {
            return new EventForm(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file as it is.
    public String text() {
        return text;
    }

    /// @return what does not fit, each field once
    List<EventProblem> problems(JsonNode event) {
        return schema.validate(event).stream()
                .filter(error -> !isKnown(error, event.path("kind").asString("")))
                .map(error -> problem(error, event))
                .distinct()
                .toList();
    }

    /// Where one field of a kind is wrong, the validator takes all its fields for unknown.
    private boolean isKnown(Error error, String kind) {
        if (!error.getKeyword().equals("unevaluatedProperties")) return false;
        String field = String.valueOf(error.getProperty());
        return root.path("properties").has(field)
                || root.path("allOf")
                        .valueStream()
                        .filter(part ->
                                part.at("/if/properties/kind/const").asString().equals(kind))
                        .anyMatch(part -> part.at("/then/properties").has(field));
    }

    /// Our own `x-` keywords are for people; the validator, which logs what it does not know, need not see them.
    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(object.propertyNames().stream()
                    .filter(name -> name.startsWith("x-"))
                    .toList());
        }
        node.forEach(EventForm::strip);
    }

    private EventProblem problem(Error error, JsonNode event) {
        String evaluated = error.getEvaluationPath().toString();
        if (evaluated.contains("/anyOf")) {
            return new EventProblem("email", "is missing, and nothing else says who it was", nobody());
        }
        String pointer = error.getInstanceLocation().toString();
        String field = pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
        String given = shortened(event.at(pointer).asString(""));
        return switch (error.getKeyword()) {
            case "required" ->
                new EventProblem(
                        String.valueOf(error.getProperty()), "is missing", cure(String.valueOf(error.getProperty())));
            case "unevaluatedProperties" ->
                new EventProblem(
                        String.valueOf(error.getProperty()),
                        "is not known in " + (event.path("kind").asString("an event")),
                        "leave it out; docs/events.md lists the fields of each kind");
            case "type" ->
                pointer.isEmpty()
                        ? new EventProblem("", "is no JSON object", "send an object with id and kind")
                        : new EventProblem(field, "has the wrong type", cure(field));
            case "enum" -> new EventProblem(field, "'" + given + "' is not known", "use one of " + words(error));
            default -> new EventProblem(field, "'" + given + "' does not fit", cure(field));
        };
    }

    private static String nobody() {
        return "give email, visitor, deal, account or domain";
    }

    private String words(Error error) {
        JsonNode said = root.at(error.getSchemaLocation().getFragment().toString());
        return String.join(", ", said.valueStream().map(JsonNode::asString).toList());
    }

    private String cure(String field) {
        JsonNode spot = root.path("properties").path(field);
        if (spot.isMissingNode()) {
            spot = root.path("allOf")
                    .valueStream()
                    .map(part -> part.path("then").path("properties").path(field))
                    .filter(found -> !found.isMissingNode())
                    .findFirst()
                    .orElse(spot);
        }
        JsonNode named = root.at(spot.path("$ref").asString("#/none").substring(1));
        String said = spot.path("x-cure").asString(named.path("x-cure").asString(""));
        if (!said.isEmpty()) return said;
        List<String> words =
                spot.path("enum").valueStream().map(JsonNode::asString).toList();
        return words.isEmpty() ? "docs/events.md shows its form" : "use one of " + String.join(", ", words);
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
