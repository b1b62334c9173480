package dev.followthrough.domain.drafting.writer;

import java.util.List;

/// Subjects that refer to the conversation that was (seeds C, "Email Follow-Up").
final class EnglishSubjects {
    private EnglishSubjects() {}

    static List<String> about(String kind, String topic) {
        String capital = Character.toUpperCase(topic.charAt(0)) + topic.substring(1);
        return switch (kind) {
            case "recap" ->
                List.of(
                        capital + ": notes and next steps",
                        "What I took away on " + topic,
                        capital + " - where we stand");
            case "post-demo" ->
                List.of("After the demo: " + topic, capital + ": what the demo left open", "The demo and " + topic);
            case "proposal-follow-up" ->
                List.of(
                        "The proposal and " + topic,
                        capital + ": questions on the proposal",
                        "Reading the proposal on " + topic);
            case "new-angle" ->
                List.of(
                        "A different approach to " + topic,
                        capital + ", seen from another side",
                        "Another thought on " + topic);
            case "value-bomb" ->
                List.of("An idea for " + topic, capital + ": something to try", "A small experiment for " + topic);
            case "breakup" ->
                List.of(
                        "Should I close my file on " + topic + "?",
                        capital + ": leave it here",
                        "Closing the loop on " + topic);
            default ->
                List.of(
                        "More on " + topic,
                        capital + ": something useful",
                        "A note on " + topic,
                        capital + " - a thought");
        };
    }

    static List<String> of(String kind, String company) {
        return switch (kind) {
            case "recap" -> List.of("Notes from our conversation with " + company, company + ": notes and next steps");
            case "post-demo" -> List.of("After the demo for " + company, company + ": what the demo left open");
            case "proposal-follow-up" ->
                List.of("The proposal for " + company, company + ": questions on the proposal");
            case "value-bomb" -> List.of("Quick idea for " + company, company + ": something to try");
            case "new-angle" -> List.of("A different approach for " + company, "Another thought for " + company);
            case "breakup" -> List.of("Closing the loop with " + company, company + ": leave it here for now");
            default ->
                List.of(
                        "Something useful for " + company,
                        "A thought for " + company,
                        company + ": after our conversation");
        };
    }

    static List<String> after(String kind, String talk) {
        return switch (kind) {
            case "recap" -> List.of("Notes from our " + talk, "Our " + talk + ": next steps");
            case "post-demo" -> List.of("After the demo", "What the demo left open");
            case "proposal-follow-up" -> List.of("Questions on the proposal", "The proposal, point by point");
            case "value-bomb" -> List.of("An idea after our " + talk, "Something to try after our " + talk);
            case "new-angle" -> List.of("Another side of our " + talk, "A different angle after our " + talk);
            case "breakup" -> List.of("Closing the loop", "Should I close my file?");
            default ->
                List.of(
                        "A thought after our " + talk,
                        "Something useful after our " + talk,
                        "One more thing from our " + talk);
        };
    }
}
