package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Openings;
import dev.followthrough.domain.drafting.writer.Phrasebook.Lead;
import dev.followthrough.domain.drafting.writer.Phrasebook.Opening;
import dev.followthrough.domain.drafting.writer.Phrasebook.Part;
import dev.followthrough.domain.drafting.writer.Phrasebook.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One text in the making.
record Body(Phrasebook phrasebook, Notes notes, Variation variation) {
    private static final int WORN = 2;

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
                        ? shortest(unused(part.brief().isEmpty() ? part.alternatives() : part.brief()))
                        : fresh(part.alternatives(), "part" + part.weight()));
        return joined(
                Stream.concat(Stream.of(opening.text()), middle), fresh(phrasebook.asks(notes, opening.text()), "ask"));
    }

    private static String shortest(List<String> alternatives) {
        return alternatives.stream().min(Comparator.comparingInt(Body::words)).orElseThrow();
    }

    private String fresh(List<String> alternatives, String purpose) {
        return unused(variation.turned(alternatives, purpose)).getFirst();
    }

    /// Those that no earlier draft of the deal has; all, when each was used.
    private List<String> unused(List<String> alternatives) {
        List<String> unused =
                alternatives.stream().filter(one -> !notes.wasSaid(one)).toList();
        return unused.isEmpty() ? alternatives : unused;
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

    /// The first that the deal has not had. What was named least leads; what was named twice has worn out.
    private Opening opening() {
        Set<String> used =
                notes.brief().written().stream().map(DraftText::opening).collect(Collectors.toSet());
        Phrasebook.Openings openings = phrasebook.openings(notes);
        List<Theme> themes = variation.turned(openings.themes(), "theme").stream()
                .sorted(Comparator.comparingInt(theme -> named(theme, used)))
                .toList();
        Stream<List<Opening>> order = Stream.of(
                        themes.stream()
                                .filter(theme -> named(theme, used) < WORN)
                                .map(Theme::openings),
                        Stream.of(openings.plain()),
                        themes.stream()
                                .filter(theme -> named(theme, used) >= WORN)
                                .map(Theme::openings),
                        Stream.of(openings.spare()))
                .flatMap(one -> one);
        return order.flatMap(group -> variation.turned(group, "opening").stream())
                .filter(opening -> !used.contains(Openings.of(opening.text())))
                .findFirst()
                .orElse(new Opening(Lead.PLAIN, ""));
    }

    private static int named(Theme theme, Set<String> openings) {
        String words = Openings.comparable(theme.words());
        return (int)
                openings.stream().filter(opening -> opening.contains(words)).count();
    }

    private static int words(String text) {
        return (int) Arrays.stream(text.split("\\s+"))
                .filter(word -> word.matches(".*[\\p{L}\\p{N}].*"))
                .count();
    }
}
