package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.Asset;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.writer.Phrasebook.Lead;
import dev.followthrough.domain.drafting.writer.Phrasebook.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        parts.add(asset.or(() -> insight(notes, lead)).orElseGet(() -> idea(notes.kind(), lead)));
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
        String noun = noun(asset.kind());
        String title = "\"" + asset.title().strip().replace('"', '\'') + "\"";
        String rest = "." + summary(asset.summary()) + "\n" + asset.url();
        List<String> ways = new ArrayList<>(
                switch (lead) {
                    case REMARK ->
                        List.of(
                                "That is why I thought of " + noun + ", " + title + rest,
                                "With that in mind, here is " + noun + ": " + title + rest);
                    case ANNOUNCEMENT ->
                        List.of("It is " + noun + ", " + title + rest, "Here is " + noun + ": " + title + rest);
                    case STEP ->
                        List.of(
                                "To go with it, here is " + noun + ": " + title + rest,
                                "Until then, " + noun + " that may help: " + title + rest);
                    case PLAIN ->
                        List.of(
                                "I thought of " + noun + ", " + title + rest,
                                "Worth a few minutes: " + title + ", " + noun + rest);
                });
        List<String> brief = List.of("Here is " + noun + ", " + title + ":\n" + asset.url());
        return Optional.of(new Part(5, ways, brief));
    }

    private static String summary(String summary) {
        String text = summary.strip();
        if (text.isEmpty() || !Notes.isUsable(text)) return "";
        return " " + Character.toUpperCase(text.charAt(0)) + text.substring(1)
                + (text.matches("(?s).*[.!]$") ? "" : ".");
    }

    private static Optional<Part> insight(Notes notes, Lead lead) {
        return notes.first(FactLabels.INSIGHT)
                .map(said -> new Part(
                        5,
                        switch (lead) {
                            case REMARK ->
                                List.of(
                                        "With that in mind, one thing worth knowing: " + said.afterColon(),
                                        "Something I learned that may help with it: " + said.afterColon());
                            case ANNOUNCEMENT ->
                                List.of("It is this: " + said.afterColon(), "In short: " + said.afterColon());
                            case STEP -> List.of("One thing that may help on the way: " + said.afterColon());
                            case PLAIN ->
                                List.of(
                                        "One thing worth knowing: " + said.afterColon(),
                                        "A detail that is easy to miss: " + said.afterColon());
                        }));
    }

    private static Part idea(String kind, Lead lead) {
        if (kind.equals("post-demo") || kind.equals("proposal-follow-up"))
            return new Part(5, EnglishIdeas.offers(kind));
        String before = switch (lead) {
            case REMARK -> "One suggestion, with that in mind. ";
            case ANNOUNCEMENT, PLAIN -> "";
            case STEP -> "Until then, one suggestion. ";
        };
        return new Part(5, EnglishIdeas.TO_TRY.stream().map(before::concat).toList());
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
