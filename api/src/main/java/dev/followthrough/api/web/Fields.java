package dev.followthrough.api.web;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks the fields of a request and collects everything that is wrong, so that a caller is told once. A
/// check that fails gives back a stand-in; [#orThrow] comes before anything is done.
public final class Fields {
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final List<FieldProblem> problems = new ArrayList<>();

    public void refuse(String field, String problem, String cure) {
        problems.add(new FieldProblem(field, problem, cure));
    }

    public void orThrow() {
        if (!problems.isEmpty()) throw ApiProblem.invalid(problems);
    }

    public String text(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            refuse(field, "is missing", "give a text of at most " + most + " characters");
            return "";
        }
        String checked = optional(field, value, most);
        return checked == null ? "" : checked;
    }

    public @Nullable String optional(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank()) return null;
        if (value.codePointCount(0, value.length()) > most)
            refuse(field, "is longer than " + most + " characters", "shorten it");
        if (value.codePoints().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
            refuse(field, "holds control characters", "remove them");
        }
        return value.strip();
    }

    public String word(String field, @Nullable String value, Collection<String> allowed) {
        if (value != null && allowed.contains(value)) return value;
        refuse(
                field,
                value == null ? "is missing" : "'" + shortened(value) + "' is not known",
                "use one of " + String.join(", ", allowed));
        return "";
    }

    public String wordOr(String field, @Nullable String value, String otherwise, String... allowed) {
        return value == null ? otherwise : word(field, value, Arrays.asList(allowed));
    }

    public String email(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            refuse(field, "is missing", "give a mail address such as ana@example.com");
            return "";
        }
        return MailAddress.parse(value).orElseGet(() -> {
            refuse(
                    field,
                    "'" + shortened(value) + "' is not a mail address",
                    "give the bare address, without a name, such as ana@example.com");
            return "";
        });
    }

    public String https(String field, @Nullable String value) {
        String text = text(field, value, 2000);
        try {
            URI uri = URI.create(text);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) return text;
        } catch (IllegalArgumentException e) {
            // said below
        }
        if (!text.isEmpty()) refuse(field, "is no https address", "give a whole https:// address");
        return text;
    }

    public ZoneId zone(String field, @Nullable String value) {
        if (value != null && ZONES.contains(value)) return ZoneId.of(value);
        refuse(
                field,
                value == null ? "is missing" : "'" + shortened(value) + "' is not an IANA time zone",
                "use a name such as Europe/Berlin");
        return ZoneOffset.UTC;
    }

    public String language(String field, @Nullable String value) {
        if (value != null && LANGUAGES.contains(value)) return value;
        refuse(
                field,
                value == null ? "is missing" : "'" + shortened(value) + "' is not an ISO 639-1 language",
                "use two small letters, such as en or de");
        return "";
    }

    public int number(String field, @Nullable Integer value, int otherwise, int least, int most) {
        if (value == null) return otherwise;
        if (value < least || value > most) refuse(field, value + " is out of range", "use " + least + " to " + most);
        return value;
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
