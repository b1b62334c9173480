package dev.followthrough.domain.review;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Why a policy file is not taken: `FILE:LINE:COLUMN: what is wrong; what to do`.
public final class PolicyProblem extends IOException {
    private PolicyProblem(String message) {
        super(message);
    }

    static PolicyProblem in(Path file, String written, JsonProcessingException e) {
        return new PolicyProblem(file + where(written, e) + ": " + path(e) + what(e));
    }

    static PolicyProblem empty(Path file) {
        return new PolicyProblem(file + ": the file is empty; write the rules, the file that ships shows how");
    }

    /// Jackson knows of a misspelt field only at the end of its rule, so its line is looked for.
    private static String where(String written, JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            Matcher field = Pattern.compile("(?<![\\w-])" + Pattern.quote(unknown.getPropertyName()) + "\\s*:")
                    .matcher(written);
            if (field.find())
                return ":" + (written.substring(0, field.start()).lines().count() + lineBegins(written, field.start()));
        }
        JsonLocation at = e.getLocation();
        return at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
    }

    /// `lines()` does not count a line that has just begun.
    private static int lineBegins(String written, int at) {
        return at == 0 || written.charAt(at - 1) == '\n' ? 1 : 0;
    }

    private static String what(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown)
            return "there is no field `" + unknown.getPropertyName() + "` here; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        IllegalArgumentException ours = ours(e);
        if (ours != null) return String.valueOf(ours.getMessage());
        if (isSyntax(e))
            return e.getOriginalMessage().contains("Duplicate field")
                    ? "this field stands here for the second time; remove one"
                    : "this is no YAML from here on (" + firstLine(e.getOriginalMessage()) + "); correct it";
        return firstLine(e.getOriginalMessage()) + "; correct it";
    }

    private static boolean isSyntax(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof JsonParseException) return true;
        return false;
    }

    /// `rules[3].en[1]: `
    private static String path(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) return "";
        String path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.replaceFirst("^\\.", "") + ": ";
    }

    private static @Nullable IllegalArgumentException ours(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof IllegalArgumentException argument) return argument;
        return null;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }
}
