package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.writer.Phrasebook.Lead;
import dev.followthrough.domain.drafting.writer.Phrasebook.Opening;
import dev.followthrough.domain.drafting.writer.Phrasebook.Theme;
import dev.followthrough.domain.drafting.writer.Said.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// First sentences. Each names something that the reader will know again.
final class EnglishOpenings {
    /// Kinds that begin with the person or the moment, not with the problem.
    private static final Set<String> NOT_FROM_PAIN = Set.of("recap", "breakup");
    private static final Set<String> NOT_FROM_PROMISE = Set.of("recap", "breakup", "new-angle", "value-bomb");

    private EnglishOpenings() {}

    static Optional<Theme> fromPain(Notes notes) {
        if (isThanks(notes)) return Optional.empty();
        String talk = EnglishWords.talk(notes);
        return notes.pain().map(pain -> new Theme(pain.text(), pains(pain, talk)));
    }

    static Optional<Theme> fromOutcome(Notes notes) {
        if (isThanks(notes)) return Optional.empty();
        return notes.first(FactLabels.OUTCOME).map(outcome -> new Theme(outcome.text(), outcomes(outcome)));
    }

    /// These begin with the person or the moment, not with the problem.
    private static boolean isThanks(Notes notes) {
        return NOT_FROM_PAIN.contains(notes.kind())
                || notes.kind().equals("post-demo") && notes.brief().ordinal() == 1;
    }

    private static List<Opening> outcomes(Said outcome) {
        String wish = outcome.is(Said.Form.ACTION) ? "to " + outcome.text() + "." : outcome.afterColon();
        return all(
                Lead.REMARK,
                Stream.of(
                        "You told me what you are after: " + wish,
                        "I have kept in mind what you want to reach: " + wish,
                        "What would make the difference for you, as I noted it: " + wish));
    }

    private static List<Opening> pains(Said pain, String talk) {
        List<String> openings = new ArrayList<>(List.of(
                "One point from our " + talk + " has stayed with me: " + pain.afterColon(),
                "I made a note during our " + talk + ": " + pain.afterColon()));
        if (pain.is(Form.QUOTE)) openings.add("You put it plainly in our " + talk + ": " + pain.afterColon());
        if (pain.is(Form.CLAUSE)) openings.add("You told me that " + pain.text() + ".");
        if (pain.is(Form.CLAUSE)) openings.add("If I understood you right, " + pain.text() + ".");
        if (pain.is(Form.NOUN)) openings.add("You spoke quite openly about " + pain.text() + ".");
        if (pain.is(Form.NOUN)) openings.add("I have been thinking about what you said on " + pain.text() + ".");
        return all(Lead.REMARK, openings.stream());
    }

    static Optional<Theme> fromTopic(Notes notes) {
        return notes.topicNoun()
                .map(topic -> new Theme(
                        topic,
                        EnglishTopicOpenings.of(
                                notes.kind(), notes.brief().ordinal() == 1, EnglishWords.talk(notes), topic)));
    }

    static Optional<Theme> fromPromise(Notes notes) {
        boolean demo = notes.kind().equals("post-demo") && notes.brief().ordinal() == 1;
        if (demo || NOT_FROM_PROMISE.contains(notes.kind()) || notes.isLater()) return Optional.empty();
        return notes.promised().map(step -> new Theme(step.text(), promises(step)));
    }

    private static List<Opening> promises(Said step) {
        return all(
                Lead.STEP,
                switch (step.form()) {
                    case NOUN ->
                        Stream.of(
                                "The next step we agreed on was " + step.text() + ".",
                                "We settled on " + step.text() + " as the next step.",
                                "When we last spoke, the plan was " + step.text() + ".");
                    case ACTION ->
                        Stream.of(
                                "The next step we agreed on was to " + step.text() + ".",
                                "When we last spoke, the plan was to " + step.text() + ".",
                                "We left it at a clear next step: to " + step.text() + ".");
                    case CLAUSE, QUOTE ->
                        Stream.of(
                                "We left it like this: " + step.afterColon(),
                                "Where we left it: " + step.afterColon(),
                                "The next step we agreed on, as I noted it: " + step.afterColon());
                });
    }

    /// When nothing of the conversation may be named.
    static List<Opening> plain(Notes notes) {
        String talk = EnglishWords.talk(notes);
        return switch (notes.kind()) {
            case "recap" ->
                all(
                        Lead.PLAIN,
                        Stream.of(
                                "Thank you for the " + talk + " and for your openness.",
                                "It was good to talk with you.",
                                "Thank you for your time and your questions.",
                                "I have put our " + talk + " into a few lines."));
            case "breakup" ->
                all(
                        Lead.PLAIN,
                        Stream.of(
                                "I want to respect your time, so I will keep this short.",
                                "I have written a few times and do not want to crowd your inbox.",
                                "My sense is that the timing is not right.",
                                "Priorities move, and that is fine."));
            case "post-demo" ->
                all(
                        Lead.PLAIN,
                        Stream.of(
                                "Thank you for your time in the demo.",
                                "Thank you for your questions in the demo.",
                                "I have gone through my notes from the demo.",
                                "A demo shows a lot at once, so here is the short version."));
            case "proposal-follow-up" ->
                all(
                        Lead.PLAIN,
                        Stream.of(
                                "A proposal is easier to judge with a little context.",
                                "I read our proposal again with your eyes.",
                                "With the proposal on your desk, here is something to go with it.",
                                "Proposals raise questions, and good ones deserve quick answers."));
            case "value-bomb" ->
                all(
                        Lead.ANNOUNCEMENT,
                        Stream.of(
                                "Here is an idea that needs nothing from us.",
                                "A suggestion, with no strings attached.",
                                "An idea came to me that you could try without us.",
                                "One idea from our " + talk + " would not go away."));
            case "new-angle" ->
                all(
                        Lead.PLAIN,
                        Stream.of(
                                "There is another way to look at this.",
                                "Perhaps we started at the wrong end.",
                                "A different thought, now that some time has passed.",
                                "I have looked at our " + talk + " from another side."));
            default ->
                all(
                        Lead.ANNOUNCEMENT,
                        Stream.of(
                                "After our " + talk + ", I looked for something that would help.",
                                "I came across something that may be useful to you.",
                                "Something came back to me when I read my notes from our " + talk + ".",
                                "There is something that I would like to add to our " + talk + "."));
        };
    }

    static List<Opening> all(Lead lead, Stream<String> openings) {
        return openings.map(text -> new Opening(lead, text)).toList();
    }
}
