package dev.followthrough.domain.cadence.trial.script;

import dev.followthrough.domain.cadence.trial.Owner;
import dev.followthrough.domain.cadence.trial.Surroundings;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.TaskOutcome;
import dev.followthrough.domain.simulation.Simulator.Scripted;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/// Reads a script: `start`, `contact: {zone, phone, country, subdivision, …}`, `owner: {zone, country,
/// subdivision, hours, leave, approvesAfter, doesTasksAfter, callsEndWith, …}`, `house: {…}`, `prospect:
/// {segment, score, marks, reach, dates}`, `until`, `events: [{at, is, …}]`, `expect: […]`. What else a
/// contact or an owner has is for whoever reads the script.
public final class ScriptFile {
    private ScriptFile() {}

    /// @throws ScriptProblem with line, column and cure
    public static Script read(String text) {
        ScriptNode root = root(text);
        root.knows("start", "contact", "owner", "house", "prospect", "until", "events", "expect");
        Surroundings around = ScriptSurroundings.read(root.get("contact"), root.get("owner"), root.get("house"));
        ZoneId zone = around.contactZone(root.needed("start").moment(null, ZoneOffset.UTC));
        Instant start = root.needed("start").moment(null, zone);
        List<Scripted> events = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        ScriptNode list = root.get("events");
        if (list != null)
            for (ScriptNode event : list.items()) {
                Instant at = event.needed("at").moment(start, zone);
                events.add(new Scripted(at, new ScriptEvents(event, start, zone).happens()));
                warnings.addAll(ScriptEvents.unread(event));
            }
        ScriptNode prospect = root.get("prospect");
        ScriptNode until = root.get("until");
        ScriptNode expect = root.get("expect");
        return new Script(
                prospect == null ? SequenceState.enrolled(1, start, 0) : ScriptProspect.enrolled(prospect, start, zone),
                around,
                owner(root.get("owner")),
                until == null ? null : until.moment(start, zone),
                events,
                expect == null ? null : Expectation.read(expect),
                warnings);
    }

    private static Owner owner(@Nullable ScriptNode owner) {
        if (owner == null) return new Owner(null, null, TaskOutcome.VOICEMAIL);
        ScriptNode calls = owner.get("callsEndWith");
        return new Owner(
                after(owner.get("approvesAfter")),
                after(owner.get("doesTasksAfter")),
                calls == null ? TaskOutcome.VOICEMAIL : calls.choice(TaskOutcome.values()));
    }

    private static @Nullable Duration after(@Nullable ScriptNode node) {
        return node == null ? null : node.length();
    }

    private static ScriptNode root(String text) {
        try {
            Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (node == null)
                throw new ScriptProblem("1:1: error: the script is empty; begin with `start: 2026-10-14T09:00`");
            return new ScriptNode(node);
        } catch (MarkedYAMLException e) {
            throw e.getProblemMark() == null
                    ? new ScriptProblem("1:1: error: this is no YAML")
                    : ScriptNode.wrong(
                            e.getProblemMark(), "from here on this is no YAML; look at indentation and quotes");
        } catch (YAMLException e) {
            throw new ScriptProblem("1:1: error: this is no YAML; look for characters that cannot be printed");
        }
    }
}
