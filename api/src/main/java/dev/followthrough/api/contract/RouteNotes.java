package dev.followthrough.api.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a route takes and answers where its controller's signature does not say it: `routes.yaml` in this
/// package.
final class RouteNotes {
    private final Map<String, Note> notes = read();

    private static final Map<String, Schema<?>> SHAPES = Map.of(
            "text", new JsonSchema().not(nothing()),
            "anything", new JsonSchema(),
            "object", new JsonSchema().types(Set.of("object")),
            "one-or-many", new JsonSchema().types(Set.of("object", "array")));

    /// @param answers status to kinds of content with their schemas, or to `same`
    /// @param takes   kind of content to one of [#SHAPES], or a schema's name
    record Note(
            @Nullable Map<String, JsonNode> answers,
            @Nullable Map<String, String> takes) {}

    private static Schema<?> nothing() {
        var nothing = new JsonSchema();
        nothing.addEnumItemObject(null);
        nothing.addEnumItemObject("");
        return nothing;
    }

    void describe(OpenAPI contract) {
        notes.forEach((route, note) -> {
            Operation operation = operation(contract, route);
            if (note.answers() != null) answers(operation, note.answers());
            if (note.takes() != null)
                operation.requestBody(new RequestBody().required(true).content(content(note.takes())));
        });
    }

    private static Operation operation(OpenAPI contract, String route) {
        String[] words = route.split(" ");
        var item = Objects.requireNonNull(contract.getPaths().get(words[1]), route);
        return Objects.requireNonNull(item.readOperationsMap().get(HttpMethod.valueOf(words[0])), route);
    }

    private static void answers(Operation operation, Map<String, JsonNode> byStatus) {
        ApiResponse written = Objects.requireNonNull(operation.getResponses().get("200"));
        var described = new ApiResponses();
        byStatus.forEach((status, kinds) -> described.addApiResponse(
                status,
                new ApiResponse()
                        .description(written.getDescription())
                        .content(kinds.isTextual() ? written.getContent() : content(schemas(kinds)))));
        operation.responses(described);
    }

    private static Map<String, String> schemas(JsonNode kinds) {
        return new YAMLMapper().convertValue(kinds, new TypeReference<>() {});
    }

    private static Content content(Map<String, String> schemas) {
        var content = new Content();
        schemas.forEach((kind, schema) -> content.addMediaType(
                kind,
                new MediaType()
                        .schema(SHAPES.getOrDefault(schema, new Schema<>().$ref("#/components/schemas/" + schema)))));
        return content;
    }

    private static Map<String, Note> read() {
        try (InputStream file = RouteNotes.class.getResourceAsStream("routes.yaml")) {
            return new YAMLMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
