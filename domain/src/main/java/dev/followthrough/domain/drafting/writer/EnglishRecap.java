package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.writer.Phrasebook.Lead;
import dev.followthrough.domain.drafting.writer.Phrasebook.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The notes after a conversation: what matters to them, who does what, one useful thing (M8; seeds A and B).
final class EnglishRecap {
    private static final int MOST_POINTS = 5;
    private static final int MOST_STEPS = 4;

    private EnglishRecap() {}

    static List<Part> parts(Notes notes) {
        List<Part> parts = new ArrayList<>();
        List<Point> points = points(notes);
        if (points.size() > 1)
            parts.add(new Part(
                    8,
                    headed(
                            points.stream().map(Point::alone).toList(),
                            "What I took away:",
                            "As I understood it:",
                            "The points that matter to you, as I heard them:")));
        else
            points.forEach(point -> parts.add(new Part(
                    8,
                    List.of(
                            "What I took away above all: " + point.afterColon(),
                            "As I heard it, the main point is this: " + point.afterColon()))));
        List<String> steps = steps(notes);
        nextSteps(notes).ifPresent(parts::add);
        boolean hasNothing = points.isEmpty() && steps.isEmpty();
        if (hasNothing) comingUp(notes).ifPresent(parts::add);
        if (hasNothing)
            parts.add(new Part(
                    6,
                    List.of(
                            "I can put what we discussed on one page that you can pass on to your colleagues.",
                            "I can keep our open points in one list for both of us, so that nothing gets lost.")));
        EnglishValue.asset(notes, Lead.PLAIN).ifPresent(parts::add);
        if (!hasNothing) comingUp(notes).ifPresent(parts::add);
        return parts;
    }

    static boolean hasContent(Notes notes) {
        return !points(notes).isEmpty() || !steps(notes).isEmpty();
    }

    /// What they will hear from us, and how to stop it (M53).
    static Optional<Part> comingUp(Notes notes) {
        if (notes.brief().total() < 2) return Optional.empty();
        return Optional.of(new Part(
                1,
                List.of(
                        "I will send a few useful things over the coming weeks. If you would rather I stopped, a short word is enough.",
                        "From time to time I will send something that may help. One word from you and I stop.")));
    }

    static Optional<Part> nextSteps(Notes notes) {
        List<String> steps = steps(notes);
        Optional<Said> promised = notes.promised();
        if (steps.size() == 1 && promised.isPresent())
            return Optional.of(new Part(
                    7,
                    List.of(
                            "The next step, as I noted it: " + promised.get().afterColon(),
                            "We left it with this next step: " + promised.get().afterColon())));
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(7, headed(steps, "Next steps:", "Who does what:", "What happens now:")));
    }

    /// From their side: what is wrong, what they want, what was decided, what else they said.
    private static List<Point> points(Notes notes) {
        Set<Point> points = new LinkedHashSet<>();
        notes.pain().map(Point::of).ifPresent(points::add);
        notes.first(FactLabels.OUTCOME).map(EnglishRecap::wanted).ifPresent(points::add);
        notes.all(FactLabels.DECISION).stream()
                .limit(2)
                .map(EnglishRecap::decided)
                .forEach(points::add);
        notes.all(FactLabels.KEY_POINT).stream().map(Point::of).forEach(points::add);
        return points.stream().limit(MOST_POINTS).toList();
    }

    private static Point wanted(Said outcome) {
        return switch (outcome.form()) {
            case ACTION -> new Point("You want to " + outcome.text() + ".", "you want to " + outcome.text() + ".");
            case NOUN -> new Point("You want " + outcome.text() + ".", "you want " + outcome.text() + ".");
            case CLAUSE, QUOTE -> Point.of(outcome);
        };
    }

    private static Point decided(Said decision) {
        return new Point("Decided: " + decision.afterColon(), "it is decided: " + decision.afterColon());
    }

    /// @param alone   as a sentence or a line of a list
    /// @param afterColon behind a colon
    private record Point(String alone, String afterColon) {
        static Point of(Said said) {
            return new Point(said.sentence(), said.afterColon());
        }
    }

    private static List<String> steps(Notes notes) {
        String us = EnglishWords.firstName(notes.brief().from().name());
        String them = EnglishWords.firstName(notes.brief().to().name());
        List<String> steps = new ArrayList<>();
        notes.all(FactLabels.OUR_ACTION)
                .forEach(action -> steps.add((us.isEmpty() ? "Us" : us) + ": " + action.afterColon()));
        notes.all(FactLabels.THEIR_ACTION)
                .forEach(action -> steps.add((them.isEmpty() ? "You" : them) + ": " + action.afterColon()));
        notes.promised().map(step -> "Agreed next step: " + step.afterColon()).ifPresent(steps::add);
        if (steps.size() >= MOST_STEPS)
            steps.subList(MOST_STEPS - 1, steps.size()).clear();
        notes.nextMeeting()
                .map(EnglishWords::day)
                .filter(day -> !day.isEmpty())
                .ifPresent(day -> steps.add("We speak again on " + day + "."));
        return steps;
    }

    /// The same list under each heading.
    private static List<String> headed(List<String> items, String... headings) {
        String list = items.stream().map(item -> "\n- " + item).collect(Collectors.joining());
        return Arrays.stream(headings).map(heading -> heading + list).toList();
    }
}
