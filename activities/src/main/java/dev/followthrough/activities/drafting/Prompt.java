package dev.followthrough.activities.drafting;

import dev.followthrough.domain.drafting.Asset;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.TouchBrief;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a model is told: the rules as a versioned file, and the brief, which holds customer-visible facts alone.
final class Prompt {
    static final String VERSION = "draft-1";

    private Prompt() {}

    static String system() {
        String file = "/prompts/" + VERSION + ".md";
        try (InputStream in = Objects.requireNonNull(Prompt.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(TouchBrief brief, @Nullable DraftText previous, List<Finding> found) {
        var text = new StringBuilder();
        line(text, "Message", brief.kind() + ", touch " + brief.ordinal() + " of " + brief.total());
        line(text, "Angle", brief.angle());
        line(text, "Language", brief.language());
        line(text, "At most", brief.maxWords() + " words");
        line(text, "To", brief.to().name());
        line(text, "From", brief.from().name());
        for (Fact fact : brief.facts().facts()) line(text, fact.label(), fact.value());
        Asset asset = brief.asset();
        if (asset != null) line(text, "To share", asset.title() + " (" + asset.url() + "): " + asset.summary());
        for (DraftText earlier : brief.earlier()) line(text, "Sent before", earlier.subject());
        if (brief.instruction() != null) line(text, "The owner asks", brief.instruction());
        if (previous != null) {
            text.append("\nYour last draft was refused:\n")
                    .append(previous.body())
                    .append("\n\nMend this:\n");
            found.forEach(finding -> line(text, finding.rule(), finding.quote() + ": " + finding.why()));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String what, String value) {
        text.append(what).append(": ").append(value).append('\n');
    }
}
