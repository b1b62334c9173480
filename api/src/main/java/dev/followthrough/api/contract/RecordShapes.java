package dev.followthrough.api.contract;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Describes records as our code has them: what JSpecify calls nullable may be null, all else is always
/// there.
final class RecordShapes extends ModelResolver {
    /// What Java writes of these is not what JSON Schema means by its formats: a time without a zone, a
    /// second's parts.
    private static final Set<Class<?>> HAVE_NO_FORMAT = Set.of(LocalDateTime.class, Duration.class);

    RecordShapes(ObjectMapper mapper) {
        super(mapper, new SchemaNames());
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        Schema<?> found = super.resolve(type, context, next);
        JavaType java = _mapper.constructType(type.getType());
        Schema<?> model = found == null || found.get$ref() == null ? found : named(found.get$ref(), context);
        if (model != null && model.getProperties() != null && java.getRawClass().isRecord())
            mark(model, java.getRawClass());
        return found;
    }

    private static @Nullable Schema<?> named(String reference, ModelConverterContext context) {
        return context.getDefinedModels().get(reference.substring(Components.COMPONENTS_SCHEMAS_REF.length()));
    }

    private static void mark(Schema<?> model, Class<?> type) {
        Map<String, Schema> properties = model.getProperties();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = properties.get(component.getName());
            if (property == null) continue;
            if (HAVE_NO_FORMAT.contains(component.getType())) property.setFormat(null);
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                properties.put(component.getName(), orNull(property));
            else if (model.getRequired() == null || !model.getRequired().contains(component.getName()))
                model.addRequiredItem(component.getName());
        }
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null)
            return new JsonSchema().anyOf(List.of(property, new JsonSchema().types(Set.of("null"))));
        if (property.getTypes() != null) property.addType("null");
        return property;
    }
}
