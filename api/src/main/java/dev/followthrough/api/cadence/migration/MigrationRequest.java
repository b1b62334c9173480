package dev.followthrough.api.cadence.migration;

import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.store.cadence.migration.Migration;
import dev.followthrough.store.cadence.migration.Migrations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which deals shall be moved, and where to.
///
/// @param cadence  its name
/// @param from     the version that they follow
/// @param to       the version that they shall follow
/// @param renamed  new ids of steps that are called otherwise there, by their old ones
/// @param steps    ids, in the old version, of the step that comes next; without: any
/// @param owners   ids or addresses of people; without: anybody's
/// @param segments as the house calls them; without: any
/// @param statuses `running`, `paused`, `held`, `taken-over`; without: any
/// @param reason   why, in the person's words; each deal's timeline shows it
public record MigrationRequest(
        @Nullable String cadence,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable Map<String, @Nullable String> renamed,
        @Nullable List<@Nullable String> steps,
        @Nullable List<@Nullable String> owners,
        @Nullable List<@Nullable String> segments,
        @Nullable List<@Nullable String> statuses,
        @Nullable String reason) {
    private static final Set<String> STATUSES = Set.of("running", "paused", "held", "taken-over");
    private static final int MOST = 100;

    /// @param was    the version that they follow
    /// @param is     the one that they shall follow
    /// @param person the id of the person whom somebody named; empty: there is none
    Migrations.Asked checked(Fields fields, CadencePlan was, CadencePlan is, UnaryOperator<String> person) {
        if (was.version() == is.version())
            fields.refuse("to", "is the version that they follow", "name another version of " + was.name());
        List<String> next = list(fields, "steps", steps);
        next.stream()
                .filter(step -> indexes(was, List.of(step)).isEmpty())
                .forEach(step -> fields.refuse(
                        "steps", "'" + step + "' is no step of " + was.reference(), "use one of " + ids(was)));
        List<String> asked = list(fields, "statuses", statuses);
        asked.forEach(status -> fields.word("statuses", status, STATUSES));
        var chosen = new Migration.Chosen(next, people(fields, person), list(fields, "segments", segments), asked);
        return new Migrations.Asked(
                was.name(),
                was.version(),
                is.version(),
                renamed(fields, was, is),
                chosen,
                indexes(was, next),
                fields.optional("reason", reason, 500));
    }

    private Map<String, String> renamed(Fields fields, CadencePlan was, CadencePlan is) {
        Map<String, String> checked = new TreeMap<>();
        if (renamed == null) return checked;
        renamed.forEach((old, now) -> {
            String field = "renamed." + old;
            if (indexes(was, List.of(old)).isEmpty()) {
                fields.refuse(field, "is no step of " + was.reference(), "use one of " + ids(was));
            } else if (now == null || indexes(is, List.of(now)).isEmpty()) {
                fields.refuse(field, "'" + now + "' is no step of " + is.reference(), "use one of " + ids(is));
            } else if (checked.containsValue(now)) {
                fields.refuse(field, "another step is called '" + now + "' too", "name each once");
            } else {
                checked.put(old, now);
            }
        });
        return checked;
    }

    private List<String> people(Fields fields, UnaryOperator<String> person) {
        return list(fields, "owners", owners).stream()
                .map(owner -> {
                    String id = person.apply(owner);
                    if (id.isEmpty())
                        fields.refuse("owners", "'" + owner + "' is nobody here", "use a person's address");
                    return id;
                })
                .toList();
    }

    private static List<String> list(Fields fields, String field, @Nullable List<@Nullable String> given) {
        if (given == null) return List.of();
        if (given.size() > MOST) fields.refuse(field, "has more than " + MOST + " entries", "choose in several groups");
        return given.stream()
                .filter(Objects::nonNull)
                .filter(one -> !one.isBlank())
                .map(one -> fields.text(field, one, 200))
                .distinct()
                .toList();
    }

    private static List<Integer> indexes(CadencePlan plan, List<String> ids) {
        return IntStream.range(0, plan.steps().size())
                .filter(i -> ids.contains(plan.steps().get(i).id()))
                .boxed()
                .toList();
    }

    private static String ids(CadencePlan plan) {
        return String.join(", ", plan.steps().stream().map(Step::id).toList());
    }
}
