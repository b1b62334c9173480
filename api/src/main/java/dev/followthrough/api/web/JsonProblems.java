package dev.followthrough.api.web;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says what is wrong with a body in the reader's words, not in the parser's.
final class JsonProblems {
    private JsonProblems() {}

    static FieldProblem of(JacksonException wrong) {
        return switch (wrong) {
            case UnrecognizedPropertyException unknown ->
                new FieldProblem(path(unknown), "is not known here", "known are " + known(unknown));
            case InvalidFormatException format
            when format.getTargetType() == String.class ->
                new FieldProblem(path(format), Legible.NO_TEXT, "leave it out");
            case InvalidFormatException format ->
                new FieldProblem(
                        path(format),
                        "'" + format.getValue() + "' cannot be read as " + name(format.getTargetType()),
                        form(format.getTargetType()));
            case MismatchedInputException other ->
                new FieldProblem(path(other), "has the wrong shape", "give " + name(other.getTargetType()));
            default ->
                new FieldProblem(
                        "line " + wrong.getLocation().getLineNr() + ", column "
                                + wrong.getLocation().getColumnNr(),
                        "is no JSON from here on",
                        "check quotes, commas and brackets");
        };
    }

    private static String path(JacksonException wrong) {
        String path = wrong.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds() == null
                ? "none"
                : unknown.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String name(Class<?> type) {
        if (type == null) return "a value";
        if (List.class.isAssignableFrom(type)) return "a list";
        if (type.isRecord()) return "an object";
        if (type == Boolean.class || type == boolean.class) return "true or false";
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) return "a number";
        return type == String.class ? "a text" : "a time";
    }

    private static String form(Class<?> type) {
        return type == java.time.Instant.class
                ? "use ISO 8601 with zone, such as 2026-10-14T09:00:00Z"
                : "give " + name(type);
    }
}
