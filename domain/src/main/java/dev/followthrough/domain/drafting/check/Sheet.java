package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.kind.MessageKind;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import dev.followthrough.domain.drafting.mention.Known;
import dev.followthrough.domain.drafting.mention.Mention;
import dev.followthrough.domain.drafting.mention.Mentions;
import dev.followthrough.domain.drafting.mention.Plain;
import dev.followthrough.domain.drafting.mention.Sentences;
import dev.followthrough.domain.drafting.mention.Span;
import java.util.List;

/// A draft laid out for the rules: subject and body in one plain text, its sentences and values, and what is known.
///
/// @param original  as written, position by position the same as `text`
/// @param bodyStart where the body begins in `text`
record Sheet(
        DraftRequest request,
        MessageKind kind,
        String original,
        String text,
        int bodyStart,
        List<Span> sentences,
        List<Mention> mentions,
        List<Fact> customer,
        List<Fact> internal,
        Known known,
        EnglishWords english) {

    static Sheet of(DraftRequest request, MessageKinds kinds) {
        String original = request.subject() + "\n" + request.body();
        String text = Plain.of(original);
        List<Fact> customer = request.facts().forCustomer().facts();
        return new Sheet(
                request,
                kinds.named(request.kind()),
                original,
                text,
                request.subject().length() + 1,
                Sentences.in(text),
                Mentions.in(text),
                customer,
                request.facts().internal(),
                new Known(customer),
                new EnglishWords());
    }

    String body() {
        return text.substring(bodyStart);
    }

    String quote(Span span) {
        return span.in(original).strip();
    }

    /// The sentence that a position lies in.
    Span sentenceAt(int position) {
        return sentences.stream()
                .filter(sentence -> sentence.start() <= position && position < sentence.end())
                .findFirst()
                .orElse(new Span(position, position));
    }

    /// The words of a sentence with spaces where a link stands.
    String withoutLinks(Span sentence) {
        StringBuilder words = new StringBuilder(sentence.in(text));
        for (Mention mention : mentions) {
            if (!(mention instanceof Mention.Link)) continue;
            int from = Math.max(0, mention.span().start() - sentence.start());
            int to = Math.min(words.length(), mention.span().end() - sentence.start());
            for (int i = from; i < to; i++) words.setCharAt(i, ' ');
        }
        return words.toString();
    }

    boolean isChinese() {
        return request.language().toLowerCase(java.util.Locale.ROOT).startsWith("zh");
    }
}
