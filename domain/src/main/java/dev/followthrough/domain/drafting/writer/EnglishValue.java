package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.Asset;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.writer.Phrasebook.Lead;
import dev.followthrough.domain.drafting.writer.Phrasebook.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The one thing of value in a touch (M12): an asset; else something worth knowing; else an idea that the reader
/// can try.
final class EnglishValue {
    private EnglishValue() {}

    static List<Part> parts(Notes notes, Lead lead) {
        boolean bomb = notes.kind().equals("value-bomb");
        boolean judged =
                notes.kind().equals("proposal-follow-up") || notes.kind().equals("post-demo");
        List<Part> parts = new ArrayList<>();
        if (judged) EnglishPhrasebook.objection(notes).ifPresent(text -> parts.add(new Part(4, List.of(text))));
        Optional<Part> asset = bomb ? Optional.empty() : asset(notes, lead);
        parts.add(asset.or(() -> insight(notes, lead)).orElseGet(() -> idea(notes, lead)));
        if (bomb)
            parts.add(new Part(
                    2,
                    List.of(
                            "It may not fit your situation, but I did not want to keep it to myself.",
                            "Take it or leave it - it stands on its own.",
                            "You know your side better than I do, so treat it as a starting point.")));
        return parts;
    }

    static Optional<Part> asset(Notes notes, Lead lead) {
        Asset asset = notes.asset();
        if (asset == null) return Optional.empty();
        String named = noun(asset.kind()) + ", \"" + asset.title().strip().replace('"', '\'') + "\"";
        String rest = summary(notes, asset.summary()) + "\n" + asset.url();
        Stream<String> ways = switch (lead) {
            case REMARK -> Stream.of("That is why I thought of ", "With that in mind, here is ");
            case ANNOUNCEMENT -> Stream.of("Here is ");
            case STEP -> Stream.of("To go with it, here is ", "Until then, here is ");
            case PLAIN -> Stream.of("I thought of ", "Here is ");
        };
        List<String> brief = List.of("Here is " + named + ":\n" + asset.url());
        return Optional.of(new Part(5, ways.map(way -> way + named + rest).toList(), brief));
    }

    /// What it is about stands behind a colon; what it does is a sentence of its own.
    private static String summary(Notes notes, String summary) {
        if (!Notes.isUsable(summary)) return ".";
        Said said = notes.read(summary);
        boolean isAbout =
                said.is(Said.Form.NOUN) || said.text().matches("(?i)(?:what|how|why|where|when|which|who)\\b.*");
        return isAbout ? ": " + said.text() + "." : ". " + said.sentence();
    }

    static boolean hasInsight(Notes notes) {
        return newInsight(notes).isPresent();
    }

    /// One that the deal has not been told.
    private static Optional<Said> newInsight(Notes notes) {
        return notes.all(FactLabels.INSIGHT).stream()
                .filter(said -> !notes.wasSaid(said.text()) && !notes.wasSaid(said.capital()))
                .findFirst();
    }

    private static Optional<Part> insight(Notes notes, Lead lead) {
        return newInsight(notes)
                .map(said -> new Part(
                        5,
                        switch (lead) {
                            case REMARK ->
                                List.of(
                                        "With that in mind, one thing worth knowing: " + said.afterColon(),
                                        "Something I learned that may help with it: " + said.afterColon());
                            case ANNOUNCEMENT -> List.of(said.sentence(), "In short: " + said.afterColon());
                            case STEP -> List.of("One thing that may help on the way: " + said.afterColon());
                            case PLAIN ->
                                List.of(
                                        "One thing worth knowing: " + said.afterColon(),
                                        "A detail that is easy to miss: " + said.afterColon());
                        }));
    }

    private static Part idea(Notes notes, Lead lead) {
        if (notes.kind().equals("post-demo") || notes.kind().equals("proposal-follow-up"))
            return new Part(5, EnglishIdeas.offers(notes.kind()));
        String before = switch (lead) {
            case REMARK -> "One suggestion, with that in mind. ";
            case ANNOUNCEMENT, PLAIN -> "";
            case STEP -> "Until then, one suggestion. ";
        };
        List<EnglishIdeas.Idea> all = EnglishIdeas.TO_TRY;
        List<EnglishIdeas.Idea> unused =
                all.stream().filter(idea -> !idea.wasSaid(notes)).toList();
        List<EnglishIdeas.Idea> ideas = unused.isEmpty() ? all : unused;
        return new Part(
                5,
                ideas.stream().map(idea -> before + idea.text()).toList(),
                ideas.stream().map(EnglishIdeas.Idea::brief).toList());
    }

    private static String noun(String kind) {
        return switch (kind) {
            case "case-study" -> "a case study";
            case "roi" -> "a calculation with its assumptions";
            case "guide" -> "a short guide";
            case "docs" -> "the technical documentation";
            case "certification" -> "the certificate";
            case "insight" -> "a short analysis";
            case "testimonial" -> "a customer's own account";
            case "benchmark" -> "a comparison of figures";
            case "webinar" -> "a webinar";
            case "recording" -> "the recording";
            case "calculator" -> "a calculator for your own figures";
            case "reference-call" -> "a conversation with a customer of ours";
            default -> "a short read";
        };
    }
}
