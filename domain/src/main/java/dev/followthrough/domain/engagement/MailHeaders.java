package dev.followthrough.domain.engagement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A header block: names in lower case, values decoded and unfolded, in their order.
public record MailHeaders(Map<String, List<String>> values) {
    public static final MailHeaders NONE = new MailHeaders(Map.of());

    public MailHeaders {
        var copy = new LinkedHashMap<String, List<String>>();
        values.forEach((name, all) -> copy.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                .addAll(all));
        copy.replaceAll((name, all) -> List.copyOf(all));
        values = java.util.Collections.unmodifiableMap(copy);
    }

    public static MailHeaders of(Map<String, String> single) {
        var values = new LinkedHashMap<String, List<String>>();
        single.forEach((name, value) -> values.put(name, List.of(value)));
        return new MailHeaders(values);
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /// The first value in lower case without spaces around it; empty when there is none.
    String word(String name) {
        return first(name).map(value -> value.strip().toLowerCase(Locale.ROOT)).orElse("");
    }

    public List<String> all(String name) {
        return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    public boolean has(String name) {
        return !all(name).isEmpty();
    }
}
