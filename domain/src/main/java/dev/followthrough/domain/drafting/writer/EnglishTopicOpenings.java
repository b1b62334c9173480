package dev.followthrough.domain.drafting.writer;

import static dev.followthrough.domain.drafting.writer.EnglishOpenings.all;

import dev.followthrough.domain.drafting.writer.Phrasebook.Lead;
import dev.followthrough.domain.drafting.writer.Phrasebook.Opening;
import java.util.List;
import java.util.stream.Stream;

/// First sentences that name what the last conversation was about.
final class EnglishTopicOpenings {
    private EnglishTopicOpenings() {}

    static List<Opening> of(String kind, boolean first, String talk, String topic) {
        return switch (kind) {
            case "recap" ->
                all(
                        Lead.PLAIN,
                        Stream.of(
                                "Thank you for the " + talk + " about " + topic + ".",
                                "It was good to talk about " + topic + " with you.",
                                "I enjoyed our " + talk + " about " + topic + ".",
                                "Our " + talk + " about " + topic + " gave me a clear picture."));
            case "post-demo" -> all(Lead.PLAIN, first ? thanks(topic) : afterTheDemo(topic));
            case "proposal-follow-up" ->
                all(
                        Lead.PLAIN,
                        Stream.of(
                                "The proposal on " + topic + " is with you, so this is about making it easy to judge.",
                                "I read the proposal on " + topic + " again with your eyes.",
                                "With the proposal on " + topic + " on your desk, here is something to go with it.",
                                "A few words to go with the proposal on " + topic + "."));
            case "breakup" ->
                all(
                        Lead.PLAIN,
                        Stream.of(
                                "I have written a few times about " + topic + " and do not want to crowd your inbox.",
                                "My sense is that " + topic + " is not the most pressing thing for you at the moment.",
                                "Priorities move, and " + topic + " may have moved down the list.",
                                "I want to respect your time, so this is my closing note on " + topic + "."));
            case "new-angle" ->
                all(
                        Lead.ANNOUNCEMENT,
                        Stream.of(
                                "We have looked at " + topic + " from one side; there is another.",
                                "There is a different way to look at " + topic + ".",
                                "A new thought on " + topic + ".",
                                "Perhaps we looked at " + topic + " from the wrong end."));
            case "value-bomb" ->
                all(
                        Lead.ANNOUNCEMENT,
                        Stream.of(
                                "An idea came to me about " + topic + ".",
                                "Here is an idea for " + topic + " that needs nothing from us.",
                                "A suggestion on " + topic + ", with no strings attached.",
                                "I kept thinking about " + topic + ", and one idea would not go away."));
            default ->
                all(
                        Lead.ANNOUNCEMENT,
                        Stream.of(
                                "After our " + talk + " about " + topic + ", I looked for something that would help.",
                                "I came across something that bears on " + topic + ".",
                                "There is something that I would like to add to our " + talk + " about " + topic + ".",
                                "Something came back to me when I read my notes on " + topic + ".",
                                "A short addition to our " + talk + " about " + topic + "."));
        };
    }

    private static Stream<String> thanks(String topic) {
        return Stream.of(
                "Thank you for taking the time to look at " + topic + " with me.",
                "Thank you for the demo on " + topic + "; I enjoyed your questions.",
                "Good questions in the demo on " + topic + " - thank you for them.",
                "Thank you for your time in the demo on " + topic + ".");
    }

    private static Stream<String> afterTheDemo(String topic) {
        return Stream.of(
                "The demo on " + topic + " raised good questions.",
                "I have gone through my notes from the demo on " + topic + ".",
                "Here is what belongs with the demo on " + topic + ".",
                "A demo on " + topic + " shows a lot at once, so here is the short version.");
    }
}
