package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Openings;
import dev.followthrough.domain.drafting.writer.Phrasebook.Lead;
import dev.followthrough.domain.drafting.writer.Phrasebook.Opening;
import dev.followthrough.domain.drafting.writer.Phrasebook.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One text in the making.
record Body(Phrasebook phrasebook, Notes notes, Variation variation) {
    String fitting(int mostWords) {
        Opening opening = opening();
        List<Part> parts = new ArrayList<>(phrasebook.middle(notes, opening.lead()));
        boolean brief = false;
        while (true) {
            String text = text(opening, parts, brief);
            if (words(text) <= mostWords) return text;
            if (brief && parts.isEmpty()) return shortest(opening);
            if (parts.size() > 1) parts.remove(lightest(parts));
            else if (brief) parts.clear();
            else brief = true;
        }
    }

    private static Part lightest(List<Part> parts) {
        return parts.stream().min(Comparator.comparingInt(Part::weight)).orElseThrow();
    }

    /// @param brief true: the shortest way to say each part
    private String text(Opening opening, List<Part> parts, boolean brief) {
        Stream<String> middle = parts.stream()
                .map(part -> brief
                        ? shortest(part.brief().isEmpty() ? part.alternatives() : part.brief())
                        : fresh(part.alternatives(), "part" + part.weight()));
        return joined(
                Stream.concat(Stream.of(opening.text()), middle), fresh(phrasebook.asks(notes, opening.text()), "ask"));
    }

    private static String shortest(List<String> alternatives) {
        return alternatives.stream().min(Comparator.comparingInt(Body::words)).orElseThrow();
    }

    /// The first alternative that no earlier draft of the deal has.
    private String fresh(List<String> alternatives, String purpose) {
        List<String> turned = variation.turned(alternatives, purpose);
        return turned.stream()
                .filter(one -> notes.brief().earlier().stream()
                        .noneMatch(draft -> draft.body().contains(one)))
                .findFirst()
                .orElse(turned.getFirst());
    }

    /// Hardly any room: greeting, question, name.
    private String shortest(Opening opening) {
        return joined(Stream.of(), shortest(phrasebook.asks(notes, opening.text())));
    }

    private String joined(Stream<String> paragraphs, String ask) {
        String signature = variation.one(phrasebook.signOffs(notes), "sign-off") + "\n"
                + notes.brief().from().name();
        return Stream.of(Stream.of(phrasebook.greeting(notes)), paragraphs, Stream.of(ask, signature))
                .flatMap(one -> one)
                .filter(one -> !one.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /// The first that the deal has not had. Which fact leads changes from touch to touch.
    private Opening opening() {
        Set<String> used =
                notes.brief().earlier().stream().map(DraftText::opening).collect(Collectors.toSet());
        List<List<Opening>> groups = phrasebook.openings(notes);
        int resting = groups.size() - 2;
        List<List<Opening>> order = new ArrayList<>(variation.turned(
                groups.subList(0, resting).stream()
                        .filter(group -> !group.isEmpty())
                        .toList(),
                "group"));
        order.addAll(groups.subList(resting, groups.size()));
        return order.stream()
                .flatMap(group -> variation.turned(group, "opening").stream())
                .filter(opening -> !used.contains(Openings.of(opening.text())))
                .findFirst()
                .orElse(new Opening(Lead.PLAIN, ""));
    }

    private static int words(String text) {
        return (int) Arrays.stream(text.split("\\s+"))
                .filter(word -> word.matches(".*[\\p{L}\\p{N}].*"))
                .count();
    }
}
