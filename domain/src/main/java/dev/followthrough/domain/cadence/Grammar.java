package dev.followthrough.domain.cadence;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// The words of one language level, from its JSON Schema: what may stand where, the defaults, and what to say to
/// somebody who wrote something else.
final class Grammar {
    private static final Pattern INDEX = Pattern.compile("[0-9]+");

    private final JsonNode root;
    private final Schema schema;

    private Grammar(JsonNode root) {
        this.root = root;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(root.path("$id").asString()), Annotations.without(root));
    }

    static Grammar load(String resource) {
        try (InputStream in = Grammar.class.getResourceAsStream(resource)) {
            return new Grammar(JsonMapper.shared().readTree(Objects.requireNonNull(in, resource)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Error> violations(JsonNode file) {
        return schema.validate(file);
    }

    /// What the schema says under this keyword about the value at this place of a file.
    Optional<JsonNode> says(String pointer, String keyword) {
        JsonNode own = at(pointer);
        JsonNode said = own.path(keyword);
        if (said.isMissingNode()) said = definition(own).path(keyword);
        return said.isMissingNode() ? Optional.empty() : Optional.of(said);
    }

    /// The words that a list such as an `enum` gives for this place.
    List<String> list(String pointer, String keyword) {
        return says(pointer, keyword).stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode at(String pointer) {
        JsonNode spot = root;
        for (String name :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            JsonNode spoken = definition(spot);
            spot = spoken.has("items") && INDEX.matcher(name).matches()
                    ? spoken.path("items")
                    : spoken.path("properties").path(Tree.lastName(name));
        }
        return spot;
    }

    private JsonNode definition(JsonNode spot) {
        JsonNode reference = spot.path("$ref");
        if (reference.isMissingNode()) return spot;
        JsonNode found = root.at(reference.asString().substring(1));
        return found.isMissingNode() ? MissingNode.getInstance() : found;
    }
}
