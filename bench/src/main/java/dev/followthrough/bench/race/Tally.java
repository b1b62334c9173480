package dev.followthrough.bench.race;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.followthrough.activities.delivery.SendWatch;
import dev.followthrough.standalone.cli.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What became of all touches, for each point and blow.
final class Tally {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Place, List<Touch.Fate>> fates = new LinkedHashMap<>();

    private record Place(SendWatch.Point point, Blow blow) {}

    void add(SendWatch.Point point, Blow blow, List<Touch.Fate> more) {
        fates.computeIfAbsent(new Place(point, blow), place -> new ArrayList<>())
                .addAll(more);
    }

    /// Whether everything that must never happen has not.
    boolean isClean() {
        return fates.values().stream()
                .flatMap(List::stream)
                .noneMatch(
                        fate -> fate.delivered() > 1 || fate.lost() || fate.afterAnswer() > 0 || fate.approvalLost());
    }

    void print(PrintWriter out, boolean json) {
        if (json) {
            fates.forEach((place, all) -> out.println(document(place, counts(all))));
            out.flush();
            return;
        }
        List<String> headings = new ArrayList<>(List.of("POINT", "BLOW"));
        headings.addAll(counts(List.of()).keySet().stream().map(Tally::words).toList());
        var table = new Table(headings.toArray(String[]::new));
        fates.forEach((place, all) -> table.row(row(place.point().name(), place.blow().words, all)));
        List<Touch.Fate> all = fates.values().stream().flatMap(List::stream).toList();
        table.row(row("all", "", all));
        table.print(out);
    }

    static String inWords(List<Touch.Fate> all) {
        return counts(all).entrySet().stream()
                .map(count -> count.getValue() + " " + words(count.getKey()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String[] row(String point, String blow, List<Touch.Fate> all) {
        return Stream.concat(
                        Stream.of(point, blow), counts(all).values().stream().map(String::valueOf))
                .toArray(String[]::new);
    }

    private static Map<String, Integer> counts(List<Touch.Fate> all) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("due", all.size());
        counts.put("delivered", count(all, fate -> fate.delivered() > 0));
        counts.put("twice", count(all, fate -> fate.delivered() > 1));
        counts.put("lostSilently", count(all, Touch.Fate::lost));
        counts.put("answersAcknowledged", count(all, Touch.Fate::acknowledged));
        counts.put("sentAfterAnswer", sum(all, Touch.Fate::afterAnswer));
        counts.put("unfenced", sum(all, Touch.Fate::unfenced));
        counts.put("unknown", count(all, Touch.Fate::unknown));
        counts.put("approvalsLost", count(all, Touch.Fate::approvalLost));
        return counts;
    }

    private static int count(List<Touch.Fate> all, Predicate<Touch.Fate> which) {
        return (int) all.stream().filter(which).count();
    }

    private static int sum(List<Touch.Fate> all, ToIntFunction<Touch.Fate> of) {
        return all.stream().mapToInt(of).sum();
    }

    private static String words(String field) {
        return field.replaceAll("([A-Z])", " $1").toUpperCase(Locale.ROOT);
    }

    private static String document(Place place, Map<String, Integer> counts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("bench", "race");
        fields.put("point", place.point().name());
        fields.put("blow", place.blow().name().toLowerCase(java.util.Locale.ROOT));
        fields.putAll(counts);
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
