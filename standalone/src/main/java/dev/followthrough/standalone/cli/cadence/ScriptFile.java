package dev.followthrough.standalone.cli.cadence;

import dev.followthrough.standalone.cli.Refused;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/// Reads a script: `start`, `contact: {zone, …}`, `owner: {zone, approvesAfter, …}`, `until`, `events: [{at, is,
/// …}]`. What else a contact or an owner has is for whoever reads the script.
final class ScriptFile {
    private ScriptFile() {}

    /// @throws Refused with line, column and cure
    static Script read(String text) {
        ScriptNode root = root(text);
        root.knows("start", "contact", "owner", "until", "events");
        ZoneId contact = zone(root.get("contact"));
        ZoneId owner = root.get("owner") == null ? contact : zone(root.get("owner"));
        Instant start = root.needed("start").moment(null, contact);
        List<Script.Happening> events = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        ScriptNode list = root.get("events");
        if (list != null)
            for (ScriptNode event : list.items()) {
                events.add(new Script.Happening(
                        event.needed("at").moment(start, contact), ScriptEvents.event(event, start, contact)));
                warnings.addAll(ScriptEvents.unread(event));
            }
        ScriptNode until = root.get("until");
        return new Script(
                start,
                contact,
                owner,
                approvesAfter(root.get("owner")),
                until == null ? null : until.moment(start, contact),
                events,
                warnings);
    }

    private static ZoneId zone(@Nullable ScriptNode person) {
        if (person == null) return ZoneId.of("UTC");
        ScriptNode zone = person.get("zone");
        return zone == null ? ZoneId.of("UTC") : zone.zone();
    }

    private static @Nullable Duration approvesAfter(@Nullable ScriptNode owner) {
        ScriptNode after = owner == null ? null : owner.get("approvesAfter");
        return after == null ? null : after.length();
    }

    private static ScriptNode root(String text) {
        try {
            Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (node == null)
                throw new Refused("1:1: error: the script is empty; begin with `start: 2026-10-14T09:00`");
            return new ScriptNode(node);
        } catch (MarkedYAMLException e) {
            throw e.getProblemMark() == null
                    ? new Refused("1:1: error: this is no YAML")
                    : ScriptNode.wrong(
                            e.getProblemMark(), "from here on this is no YAML; look at indentation and quotes");
        } catch (YAMLException e) {
            throw new Refused("1:1: error: this is no YAML; look for characters that cannot be printed");
        }
    }
}
