package dev.followthrough.standalone.cli.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/// A meeting for people: what is owed, the internal summary, what both sides promised, and what the CRM would get.
final class MeetingText {
    private MeetingText() {}

    static void print(PrintWriter out, JsonNode meeting) {
        out.println(meeting.path("id").asText() + "  " + meeting.path("type").asText() + ", ended "
                + meeting.path("endedAt").asText() + ", read by "
                + meeting.path("readBy").asText());
        JsonNode owed = meeting.path("followUp");
        if (owed.isObject())
            out.println("Follow-up owed by " + owed.path("by").asText() + " (priority "
                    + owed.path("priority").asText() + ")");
        out.println();
        out.println(meeting.path("summaryText").asText().strip());
        promises(out, meeting.path("reading"));
        crm(out, meeting.path("crm"));
    }

    private static void promises(PrintWriter out, JsonNode reading) {
        if (!reading.path("actionItems").isEmpty()) {
            out.println();
            out.println("## Promises");
            out.println();
            for (JsonNode item : reading.path("actionItems")) {
                String due = item.hasNonNull("due") ? ", by " + item.path("due").asText() : "";
                out.println("* " + item.path("side").asText() + ": "
                        + item.path("what").asText() + due);
                out.println("  \"" + item.path("quote").asText().replaceAll("\\s+", " ") + "\"");
            }
        }
        if (reading.path("openQuestions").isEmpty()) return;
        out.println();
        out.println("## Open questions");
        out.println();
        for (JsonNode question : reading.path("openQuestions"))
            out.println("* " + question.path("question").asText());
    }

    private static void crm(PrintWriter out, JsonNode crm) {
        JsonNode update = crm.path("update");
        out.println();
        out.println("## CRM");
        out.println();
        out.println(crm.path("hint").asText());
        field(out, "Last activity", update.path("lastActivity"), "date", "summary");
        field(out, "Next step", update.path("nextStep"), "what", "date");
        field(out, "Stage", update.path("stage"), "from", "to", "why");
        field(out, "Close date", update.path("closeDate"), "from", "to", "why");
        field(out, "Amount", update.path("amount"), "from", "to", "why");
        for (JsonNode contact : update.path("contacts")) field(out, "New contact", contact, "name", "role");
        for (JsonNode task : update.path("tasks")) field(out, "Task", task, "what", "owner", "due");
        out.println("* Notes: the internal summary above");
    }

    private static void field(PrintWriter out, String name, JsonNode value, String... parts) {
        if (!value.isObject()) return;
        StringBuilder words = new StringBuilder();
        for (String part : parts) {
            if (!value.hasNonNull(part)) continue;
            if (!words.isEmpty()) words.append("; ");
            words.append(value.path(part).asText());
        }
        out.println("* " + name + ": " + words);
    }
}
