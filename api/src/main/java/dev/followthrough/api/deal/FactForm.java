package dev.followthrough.api.deal;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The form of each type of fact; docs/api.md has them.
final class FactForm {
    private record Form(Predicate<String> holds, String cure) {}

    private static final Pattern MONEY = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,4})? [A-Z]{3}");
    private static final Pattern SHARE = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,8})?");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9.,]*\\P{Cntrl}{0,60}");
    private static final Form PLAIN = new Form(value -> value.length() <= 1000, "use at most 1000 characters");
    private static final Map<String, Form> FORMS = Map.of(
            "money", new Form(FactForm::isMoney, "write amount and ISO 4217 currency, such as 48000 EUR"),
            "percent", new Form(value -> SHARE.matcher(value).matches(), "write the share: 0.125 for 12.5 %"),
            "number",
                    new Form(
                            value -> NUMBER.matcher(value).matches(),
                            "write the number with its unit, such as 14 depots"),
            "date", new Form(FactForm::isDate, "write 2026-10-14, or 2026-10-21T10:00 for a local time"),
            "url", new Form(FactForm::isHttps, "write a whole https:// address"),
            "person", PLAIN,
            "company", PLAIN,
            "product", PLAIN,
            "text", PLAIN);

    private FactForm() {}

    static List<String> types() {
        return List.of("money", "percent", "number", "date", "person", "company", "product", "url", "text");
    }

    static boolean holds(String type, String value) {
        return form(type).holds.test(value);
    }

    static String cure(String type) {
        return form(type).cure;
    }

    private static Form form(String type) {
        return FORMS.getOrDefault(type, PLAIN);
    }

    private static boolean isMoney(String value) {
        return MONEY.matcher(value).matches() && isCurrency(value.substring(value.length() - 3));
    }

    static boolean isCurrency(String code) {
        try {
            Currency.getInstance(code);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDate(String value) {
        try {
            if (value.length() == 10) LocalDate.parse(value);
            else LocalDateTime.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isHttps(String value) {
        try {
            URI uri = URI.create(value);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
