package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.writer.Phrasebook.Lead;
import dev.followthrough.domain.drafting.writer.Phrasebook.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The notes after a conversation: what matters to them, who does what, one useful thing (M8; seeds A and B).
final class EnglishRecap {
    private static final int MOST_POINTS = 4;

    private EnglishRecap() {}

    static List<Part> parts(Notes notes) {
        List<Part> parts = new ArrayList<>();
        List<Said> points = points(notes);
        if (points.size() > 1)
            parts.add(new Part(
                    8,
                    headed(
                            points.stream().map(Said::sentence).toList(),
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
        if (!steps.isEmpty())
            parts.add(new Part(7, headed(steps, "Next steps:", "Who does what:", "What happens now:")));
        if (points.isEmpty() && steps.isEmpty())
            parts.add(new Part(
                    6,
                    List.of(
                            "If it helps, I will put what we discussed on one page that you can pass on to your colleagues.",
                            "I will keep our open points in one list, so that nothing gets lost.")));
        EnglishValue.asset(notes, Lead.PLAIN).ifPresent(parts::add);
        if (notes.brief().total() > 1)
            parts.add(new Part(
                    1,
                    List.of(
                            "I will send a few useful things over the coming weeks. If you would rather I stopped, a short word is enough.",
                            "From time to time I will send something that may help. One word from you and I stop.")));
        return parts;
    }

    private static List<Said> points(Notes notes) {
        Set<Said> points = new LinkedHashSet<>();
        notes.pain().ifPresent(points::add);
        notes.first(FactLabels.OUTCOME).ifPresent(points::add);
        points.addAll(notes.all(FactLabels.KEY_POINT));
        points.addAll(notes.all(FactLabels.DECISION));
        return points.stream().limit(MOST_POINTS).toList();
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
        if (steps.size() >= MOST_POINTS)
            steps.subList(MOST_POINTS - 1, steps.size()).clear();
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
