package dev.followthrough.standalone.cli.engagement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.followthrough.domain.engagement.event.EventForm;
import dev.followthrough.domain.engagement.event.EventProblem;
import dev.followthrough.domain.engagement.event.EventReader;
import dev.followthrough.standalone.cli.LocalFiles;
import dev.followthrough.standalone.cli.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `followthrough event check FILE…`: would the server take these events? By their schema alone.
@Command(
        name = "check",
        description =
                "Hold events against their schema; no server is asked. A file is one event, a list, or one a line.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all would be taken", "1:one would be refused", "2:usage, such as a file that is not there"})
@SuppressWarnings("NullAway.Init")
final class EventCheck implements Callable<Integer> {
    @Mixin
    private LocalFiles files;

    @Override
    public Integer call() {
        var reader = new EventReader(EventForm.load());
        return files.each(file -> answer(reader, items(new String(file, StandardCharsets.UTF_8))));
    }

    private static LocalFiles.Answer answer(EventReader reader, List<JsonNode> items) {
        ObjectNode json = LocalFiles.JSON.createObjectNode();
        ArrayNode problems = LocalFiles.JSON.createArrayNode();
        List<String> words = new ArrayList<>();
        int n = 0;
        for (JsonNode item : items) {
            n++;
            if (!(reader.read(item, Instant.now()) instanceof EventReader.Reading.Bad bad)) continue;
            for (EventProblem problem : bad.problems()) {
                problems.addObject()
                        .put("event", n)
                        .put("id", bad.id())
                        .put("field", problem.field())
                        .put("problem", problem.problem())
                        .put("cure", problem.cure());
                words.add("event " + n + ": " + (problem.field() + " " + problem.problem()).strip() + " ("
                        + problem.cure() + ")");
            }
        }
        boolean ok = problems.isEmpty();
        if (ok) words.add(items.size() == 1 ? "1 event is fine" : items.size() + " events are fine");
        json.put("ok", ok).put("events", items.size()).set("problems", problems);
        return new LocalFiles.Answer(ok, json.putNull("error"), words);
    }

    private static List<JsonNode> items(String text) {
        try {
            JsonNode whole = JsonMapper.shared().readTree(text);
            return whole.isArray() ? whole.valueStream().toList() : List.of(whole);
        } catch (JacksonException e) {
            return lines(text);
        }
    }

    /// What is no one JSON document may be one a line.
    private static List<JsonNode> lines(String text) {
        List<JsonNode> items = new ArrayList<>();
        int n = 0;
        for (String line : text.lines().toList()) {
            n++;
            if (line.isBlank()) continue;
            try {
                items.add(JsonMapper.shared().readTree(line));
            } catch (JacksonException e) {
                throw new Refused("line " + n + " is no JSON; send one event a line, or one list");
            }
        }
        return items;
    }
}
