package dev.followthrough.standalone.cli.meeting;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.followthrough.domain.meeting.ActionItem;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.Noted;
import dev.followthrough.domain.meeting.OpenQuestion;
import dev.followthrough.domain.meeting.Participant;
import dev.followthrough.standalone.cli.LocalFiles;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A reading as scripts get it; the fields are those of docs/command-line.md.
final class MeetingJson {
    private MeetingJson() {}

    static ObjectNode of(MeetingReading reading) {
        ObjectNode json = LocalFiles.JSON
                .createObjectNode()
                .put("type", word(reading.type()))
                .put("date", text(reading.date()));
        ArrayNode participants = json.putArray("participants");
        for (Participant person : reading.participants())
            participants
                    .addObject()
                    .put("name", person.name())
                    .put("side", word(person.side()))
                    .put("role", person.role());
        ArrayNode items = json.putArray("actionItems");
        reading.actionItems().forEach(item -> put(items.addObject(), item));
        ArrayNode questions = json.putArray("openQuestions");
        reading.openQuestions().forEach(question -> put(questions.addObject(), question));
        json.put("nextStep", reading.nextStep());
        noted(json.putArray("keyPoints"), reading.keyPoints());
        noted(json.putArray("decisions"), reading.decisions());
        noted(json.putArray("objections"), reading.objections());
        noted(json.putArray("personal"), reading.personal());
        return json.put("language", reading.language()).putNull("error");
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void put(ObjectNode json, ActionItem item) {
        json.put("what", item.what())
                .put("owner", item.owner())
                .put("side", word(item.side()))
                .put("due", text(item.due()))
                .put("dueWords", item.dueWords())
                .put("explicit", item.explicit())
                .put("priority", word(item.priority()))
                .put("blocksDeal", item.blocksDeal())
                .put("signal", word(item.signal()))
                .put("condition", item.condition())
                .put("conditionSide", item.conditionSide() == null ? null : word(item.conditionSide()))
                .put("quote", item.quote());
    }

    private static void put(ObjectNode json, OpenQuestion question) {
        json.put("question", question.question())
                .put("askedBy", question.askedBy())
                .put("side", word(question.side()))
                .put("why", question.why())
                .put("whoCanAnswer", question.whoCanAnswer())
                .put("answerBy", text(question.answerBy()))
                .put("deliverBy", question.deliverBy())
                .put("quote", question.quote());
    }

    private static void noted(ArrayNode array, List<Noted> noted) {
        for (Noted note : noted)
            array.addObject().put("text", note.text()).put("who", note.who()).put("quote", note.quote());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
