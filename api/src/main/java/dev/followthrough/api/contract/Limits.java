package dev.followthrough.api.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// How long, how large and of which form the fields and parameters of requests may be: `limits.yaml` in this
/// package.
final class Limits {
    private final Table table = read();

    /// What `words` and `texts` hold is only there to be referred to.
    ///
    /// @param parameters by name, or by route and name for one that means something else there
    /// @param fields     by schema, then by property
    @JsonIgnoreProperties({"words", "texts"})
    record Table(Map<String, Limit> parameters, Map<String, Map<String, Limit>> fields) {}

    /// @param words the only ones that are taken
    /// @param each  of a list's entries
    record Limit(
            boolean required,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable String pattern,
            @Nullable List<String> words,
            @Nullable Limit each) {}

    void describe(OpenAPI contract) {
        contract.getPaths().forEach(this::parameters);
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        table.fields().forEach((name, limits) -> {
            Schema<?> schema = Objects.requireNonNull(schemas.get(name), "limits.yaml: no schema " + name);
            limits.forEach((property, limit) -> field(name, schema, property, limit));
        });
    }

    private static void field(String name, Schema<?> schema, String property, Limit limit) {
        Schema<?> described = schema.getProperties().get(property);
        if (described == null) throw new IllegalStateException("limits.yaml: no " + property + " in " + name);
        if (limit.required()) {
            schema.addRequiredItem(property);
            if (described.getTypes() != null) described.getTypes().remove("null");
            if (described.getAnyOf() != null)
                schema.getProperties().put(property, described.getAnyOf().getFirst());
        }
        if (described.getAnyOf() == null) schema.getProperties().put(property, limited(described, limit));
    }

    private void parameters(String path, PathItem item) {
        item.readOperationsMap().forEach((method, operation) -> parameters(method + " " + path, operation));
    }

    private void parameters(String route, Operation operation) {
        if (operation.getParameters() == null) return;
        operation.getParameters().forEach(parameter -> {
            Limit limit = table.parameters()
                    .getOrDefault(
                            route + " " + parameter.getName(),
                            table.parameters().get(parameter.getName()));
            if (limit == null) return;
            if (limit.required()) parameter.setRequired(true);
            parameter.setSchema(limited(parameter.getSchema(), limit));
        });
    }

    /// A copy: one schema may stand for all texts.
    private static Schema<?> limited(Schema<?> described, Limit limit) {
        Schema<?> schema = AnnotationsUtils.clone(described, true);
        boolean isNumber = has(schema, "integer") || has(schema, "number");
        if (has(schema, "array")) schema.minItems(limit.min()).maxItems(limit.max());
        else if (isNumber) schema.minimum(number(limit.min())).maximum(number(limit.max()));
        else schema.minLength(limit.min()).maxLength(limit.max()).pattern(limit.pattern());
        if (limit.words() != null) words(schema, limit.words());
        if (limit.each() != null && schema.getItems() != null)
            schema.setItems(limited(schema.getItems(), limit.each()));
        return schema;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a schema's enum has the type of its values
    private static void words(Schema schema, List<String> words) {
        words.forEach(schema::addEnumItemObject);
        if (has(schema, "null")) schema.addEnumItemObject(null);
    }

    private static boolean has(Schema<?> schema, String type) {
        return type.equals(schema.getType())
                || (schema.getTypes() != null && schema.getTypes().contains(type));
    }

    private static @Nullable BigDecimal number(@Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private static Table read() {
        try (InputStream file = Limits.class.getResourceAsStream("limits.yaml")) {
            // Jackson's own reader leaves what is referred to by a name unread.
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new ObjectMapper().convertValue(read, Table.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
