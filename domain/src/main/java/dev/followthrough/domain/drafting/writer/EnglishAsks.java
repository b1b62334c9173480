package dev.followthrough.domain.drafting.writer;

import java.util.ArrayList;
import java.util.List;

/// The one question at the end. It can be answered in a line.
final class EnglishAsks {
    private static final List<String> CALLS = List.of(
            "Would 15 minutes on the phone this week or next be worth it to you?",
            "Shall we talk it through in a short call?");

    private EnglishAsks() {}

    static List<String> of(Notes notes, String opening) {
        String place = notes.company().map(company -> " at " + company).orElse(" on your side");
        if (notes.wants(Wish.CALL) && !notes.kind().equals("breakup")) return CALLS;
        return switch (notes.kind()) {
            case "recap" -> recap(notes);
            case "breakup" ->
                List.of(
                        "Should I close this for now, or is there a better time to come back to it?",
                        "Is it all right if I leave it here, or should I come back at a better moment?",
                        "Shall I close my file, or would you like to keep the conversation open?");
            case "new-angle" ->
                List.of(
                        "Would it be worth 15 minutes to see whether this would work" + place + "?",
                        "Is that closer to what would help you" + place + "?",
                        "Should we look at it from this side in a short call?");
            case "value-bomb" -> {
                String seen = EnglishValue.hasInsight(notes) ? "Does that match what you see" : "Could you use that";
                yield List.of(
                        "Is that something you could try" + place + "?",
                        "Would that work in practice" + place + "?",
                        seen + place + "?");
            }
            case "post-demo" ->
                List.of(
                        "Which part would you like to see with your own data?",
                        "What did the demo leave open for you?",
                        "Who on your team should see it next?");
            case "proposal-follow-up" ->
                List.of(
                        "Which part of the proposal should we talk through?",
                        "What would you change in it?",
                        "Who else needs to be comfortable with it?");
            default -> other(notes, opening, place);
        };
    }

    private static List<String> recap(Notes notes) {
        List<String> asks = new ArrayList<>();
        notes.nextMeeting()
                .map(EnglishWords::day)
                .filter(day -> !day.isEmpty())
                .ifPresent(day -> asks.add("Does " + day + " still suit you?"));
        if (notes.promised().isPresent()) asks.add("Have I got the next step right?");
        if (asks.isEmpty() && !EnglishRecap.hasContent(notes)) return List.of("Would that be useful to you?");
        if (asks.isEmpty())
            asks.addAll(List.of(
                    "Did I miss anything that matters to you?",
                    "Is there anything that you would add?",
                    "Which of these should we tackle first?"));
        return asks;
    }

    private static List<String> other(Notes notes, String opening, String place) {
        List<String> asks = new ArrayList<>();
        notes.topicNoun()
                .filter(topic -> topic.split("\\s+").length <= 8 && !opening.contains(topic))
                .ifPresent(topic -> asks.add("Where does " + topic + " stand" + place + "?"));
        if (notes.promised().isPresent() && !notes.isLater())
            asks.add("Does the next step that we agreed on still make sense to you?");
        asks.add("Would a short call next week help, or is writing easier for you?");
        asks.add("What would be most useful to you next?");
        if (!notes.isLater()) asks.add("Where do things stand" + place + "?");
        asks.add("Is that useful to you, or would something else help more?");
        return asks;
    }
}
