package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.writer.Phrasebook.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// English, as one colleague writes to another: plain words, no flattery, nothing that a form letter would say.
final class EnglishPhrasebook implements Phrasebook {
    private static final int MOST_WORDS_IN_SUBJECT = 7;

    @Override
    public String language() {
        return "en";
    }

    @Override
    public String greeting(Notes notes) {
        String full = notes.brief().to().name();
        Optional<String> titled = EnglishWords.titledName(full).filter(name -> notes.isFormal());
        String name = titled.orElseGet(() -> EnglishWords.firstName(full));
        if (name.isEmpty()) return "Hello,";
        return (notes.isFormal() ? "Dear " : "Hi ") + name + ",";
    }

    @Override
    public List<String> subjects(Notes notes) {
        String talk = EnglishWords.talk(notes);
        Optional<String> topic = notes.topicNoun().filter(text -> text.split("\\s+").length <= MOST_WORDS_IN_SUBJECT);
        List<String> subjects = new ArrayList<>();
        topic.ifPresent(about -> EnglishSubjects.about(notes.kind(), about).forEach(subjects::add));
        if (subjects.isEmpty() || notes.brief().ordinal() > 1)
            notes.company().ifPresent(company -> subjects.addAll(EnglishSubjects.of(notes.kind(), company)));
        if (subjects.isEmpty()) subjects.addAll(EnglishSubjects.after(notes.kind(), talk));
        return subjects;
    }

    @Override
    public Openings openings(Notes notes) {
        List<Theme> themes = Stream.of(
                        EnglishOpenings.fromPain(notes),
                        EnglishOpenings.fromTopic(notes),
                        EnglishOpenings.fromPromise(notes),
                        EnglishOpenings.fromOutcome(notes))
                .flatMap(Optional::stream)
                .toList();
        return new Openings(themes, EnglishOpenings.plain(notes), EnglishSpares.OPENINGS);
    }

    @Override
    public List<Part> middle(Notes notes, Lead lead) {
        List<Part> parts = new ArrayList<>();
        if (notes.brief().daysLate() == 2 || notes.brief().daysLate() == 3)
            parts.add(
                    new Part(
                            9,
                            List.of(
                                    "Apologies for the delayed follow-up - I wanted to make sure I captured everything accurately.")));
        switch (notes.kind()) {
            case "recap" -> parts.addAll(EnglishRecap.parts(notes));
            case "breakup" -> parts.addAll(EnglishBreakup.parts(notes));
            case "post-demo" -> parts.addAll(EnglishDemo.parts(notes, lead));
            default -> parts.addAll(EnglishValue.parts(notes, lead));
        }
        return parts;
    }

    @Override
    public List<String> asks(Notes notes, String opening) {
        return EnglishAsks.of(notes, opening);
    }

    @Override
    public List<String> signOffs(Notes notes) {
        String own = notes.brief().from().signOff();
        if (own != null && !own.isBlank()) return List.of(own.strip().replaceAll("[,.]+$", "") + ",");
        if (notes.kind().equals("recap") && !notes.isFormal()) return List.of("Best regards,", "With thanks,", "Best,");
        return notes.isFormal()
                ? List.of("Kind regards,", "Best regards,")
                : List.of("Best,", "Best regards,", "Thanks,");
    }

    /// The objection, named openly; the owner reads such a draft first.
    static Optional<String> objection(Notes notes) {
        return notes.first(FactLabels.OBJECTION)
                .map(said -> "I have not forgotten your point: " + said.afterColon()
                        + " It deserves a proper answer rather than a line in an e-mail.");
    }
}
