package dev.followthrough.api.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What all requests have in common. A field that is not known is refused: a misspelt one would be lost in
/// silence.
final class RequestShapes {
    /// What the database keeps of a text.
    private static final String TEXT = "^[^\\u0000]*$";

    /// What stands in an address as it is.
    private static final String NAME = "^[^\\u0000\\r\\n\\u2028\\u2029;/\\\\%]+$";

    void describe(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        Set<Schema<?>> seen = new HashSet<>();
        contract.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .flatMap(operation ->
                        Stream.ofNullable(operation.getParameters()).flatMap(List::stream))
                .forEach(parameter -> legible(parameter.getSchema(), "path".equals(parameter.getIn()) ? NAME : TEXT));
        contract.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .forEach(body -> body.getContent().values().forEach(kind -> {
                    close(kind.getSchema(), schemas, seen);
                    if (!Boolean.TRUE.equals(body.getRequired())) kind.setSchema(orNull(kind.getSchema()));
                }));
    }

    private static void legible(Schema<?> schema, String pattern) {
        boolean isText = "string".equals(schema.getType())
                || (schema.getTypes() != null && schema.getTypes().contains("string"));
        boolean isAny = schema.getEnum() == null && schema.getFormat() == null && schema.getPattern() == null;
        if (isText && isAny) schema.setPattern(pattern);
    }

    /// Who may leave the body out may send a `null` as well.
    private static Schema<?> orNull(Schema<?> schema) {
        return new JsonSchema().anyOf(List.of(schema, new JsonSchema().types(Set.of("null"))));
    }

    private static void close(Schema<?> schema, Map<String, Schema> all, Set<Schema<?>> seen) {
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length());
            close(Objects.requireNonNull(all.get(name), name), all, seen);
        } else if (seen.add(schema)) {
            legible(schema, TEXT);
            if (schema.getProperties() != null) {
                schema.setAdditionalProperties(false);
                schema.getProperties().values().forEach(property -> close(property, all, seen));
            } else if (schema.getAdditionalProperties() instanceof Schema<?> values) close(values, all, seen);
            Stream.concat(Stream.ofNullable(schema.getItems()), listed(schema.getAnyOf()))
                    .forEach(part -> close(part, all, seen));
        }
    }

    private static Stream<Schema> listed(@Nullable List<Schema> schemas) {
        return schemas == null ? Stream.of() : schemas.stream();
    }
}
