package dev.followthrough.api.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// A body is what the contract says: a number is no text, a text is no number, and no text holds what the
/// database cannot keep.
@Component
class StrictJson implements JsonMapperBuilderCustomizer {
    @Override
    public void customize(JsonMapper.Builder json) {
        json.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .addModule(new SimpleModule()
                        .addDeserializer(String.class, new Text())
                        .addDeserializer(Integer.class, new Whole())
                        .addDeserializer(Integer.TYPE, new Whole())
                        .addDeserializer(Instant.class, new Time<>(Instant.class, Legible::time))
                        .addDeserializer(LocalDate.class, new Time<>(LocalDate.class, Legible::day)));
    }

    private static final class Text extends ValueDeserializer<String> {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING))
                return (String) context.handleUnexpectedToken(String.class, parser);
            String text = parser.getString();
            return Legible.isText(text)
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, text, Legible.NO_TEXT);
        }
    }

    /// A whole number may be written with a point: 8.0 is 8, as JSON Schema has it.
    private static final class Whole extends ValueDeserializer<Integer> {
        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isNumeric())
                return (Integer) context.handleUnexpectedToken(Integer.class, parser);
            try {
                return parser.getDecimalValue().intValueExact();
            } catch (ArithmeticException e) {
                return (Integer)
                        context.handleWeirdNumberValue(Integer.class, parser.getDecimalValue(), "is no whole number");
            }
        }
    }

    private interface Reader<T> {
        /// @throws DateTimeException it is none
        T read(String text);
    }

    private static final class Time<T> extends ValueDeserializer<T> {
        private final Class<T> type;
        private final Reader<T> reader;

        Time(Class<T> type, Reader<T> reader) {
            this.type = type;
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) return type.cast(context.handleUnexpectedToken(type, parser));
            try {
                return reader.read(parser.getString());
            } catch (DateTimeException e) {
                return type.cast(context.handleWeirdStringValue(type, parser.getString(), "is none"));
            }
        }
    }
}
