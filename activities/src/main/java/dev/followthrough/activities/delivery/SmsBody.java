package dev.followthrough.activities.delivery;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Fills the template of a gateway's request. Each value is written so that it cannot end what it stands in.
final class SmsBody {
    private static final Pattern FIELD = Pattern.compile("\\{(to|from|text|reference)}");

    private final SmsSettings settings;
    private final UnaryOperator<String> written;

    SmsBody(SmsSettings settings) {
        this.settings = settings;
        this.written = settings.contentType().startsWith("application/x-www-form-urlencoded")
                ? value -> URLEncoder.encode(value, StandardCharsets.UTF_8)
                : value -> new String(JsonStringEncoder.getInstance().quoteAsString(value));
    }

    byte[] of(String to, String text, String reference) {
        Map<String, String> values = Map.of("to", to, "from", settings.from(), "text", text, "reference", reference);
        return FIELD.matcher(settings.body())
                .replaceAll(field -> java.util.regex.Matcher.quoteReplacement(value(values, field)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String value(Map<String, String> values, MatchResult field) {
        return written.apply(values.getOrDefault(field.group(1), ""));
    }
}
