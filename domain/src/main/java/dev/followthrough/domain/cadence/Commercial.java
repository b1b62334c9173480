package dev.followthrough.domain.cadence;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What makes a step commercial, from `commercial.yaml`.
///
/// @param kinds that are always about terms or about others' business
/// @param words what an angle about prices, scope or terms says
record Commercial(Set<String> kinds, List<Pattern> words) {
    private static final Commercial SHIPPED = read();

    static boolean is(String kind, String angle) {
        return SHIPPED.kinds.contains(kind)
                || SHIPPED.words.stream().anyMatch(word -> word.matcher(angle).find());
    }

    private static Commercial read() {
        JsonNode file = new YAMLMapper().readTree(Resource.text("commercial.yaml"));
        return new Commercial(
                Set.copyOf(texts(file.path("kinds"))),
                texts(file.path("words")).stream()
                        .map(word -> Pattern.compile(word, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                        .toList());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
