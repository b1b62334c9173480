package dev.followthrough.standalone.cli.engagement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.followthrough.domain.engagement.Bounced;
import dev.followthrough.domain.engagement.MailReading;
import dev.followthrough.domain.engagement.NamedPerson;
import dev.followthrough.domain.engagement.OwnerNeed;
import dev.followthrough.standalone.cli.LocalFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A reading as scripts and people get it; the fields are those of docs/command-line.md.
final class MailWords {
    private MailWords() {}

    static LocalFiles.Answer of(MailReading reading) {
        return new LocalFiles.Answer(true, json(reading), words(reading));
    }

    private static ObjectNode json(MailReading reading) {
        ObjectNode json = LocalFiles.JSON
                .createObjectNode()
                .put("kind", reading.kind().word())
                .put("intent", intent(reading))
                .put("text", reading.text())
                .put("language", reading.language());
        ArrayNode needs = json.putArray("needsOwner");
        reading.needsOwner().stream().map(OwnerNeed::word).forEach(needs::add);
        json.put("returnDate", text(reading.returnDate())).put("notBefore", text(reading.notBefore()));
        NamedPerson person = reading.person();
        if (person == null) json.putNull("person");
        else json.putObject("person").put("name", person.name()).put("email", person.email());
        ArrayNode bounces = json.putArray("bounces");
        for (Bounced bounced : reading.bounces())
            bounces.addObject()
                    .put("recipient", bounced.recipient())
                    .put("status", bounced.status())
                    .put("permanent", bounced.permanent())
                    .put("reason", bounced.reason().word());
        ArrayNode why = json.putArray("why");
        reading.why().forEach(why::add);
        return json.putNull("error");
    }

    private static List<String> words(MailReading reading) {
        List<String> words = new ArrayList<>();
        String intent = intent(reading);
        words.add(reading.kind().word() + (intent == null ? "" : ", " + intent) + ": "
                + String.join("; ", reading.why()));
        if (!reading.needsOwner().isEmpty())
            words.add("needs its owner: "
                    + reading.needsOwner().stream().map(OwnerNeed::word).collect(Collectors.joining(", ")));
        if (reading.returnDate() != null) words.add("back on " + reading.returnDate());
        if (reading.notBefore() != null) words.add("not before " + reading.notBefore());
        NamedPerson person = reading.person();
        if (person != null) words.add("names " + orNothing(person.name()) + " " + orNothing(person.email()));
        for (Bounced bounced : reading.bounces())
            words.add((bounced.permanent() ? "undeliverable for good: " : "not delivered this time: ")
                    + orNothing(bounced.recipient()) + ", " + bounced.status() + ", "
                    + bounced.reason().word());
        return words;
    }

    private static @Nullable String intent(MailReading reading) {
        return reading.intent() == null
                ? null
                : reading.intent().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? "" : value;
    }
}
