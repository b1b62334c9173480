package dev.followthrough.domain.drafting.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A text while it is read: what one reader has understood, the next does not see again.
final class Page {
    private final String text;
    private final BitSet taken = new BitSet();
    private final List<Mention> mentions = new ArrayList<>();

    Page(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    List<Mention> mentions() {
        return mentions;
    }

    /// A quick look before a reader's slow patterns are tried.
    boolean mayHave(Pattern sign) {
        return sign.matcher(text).find();
    }

    boolean isFree(Span span) {
        int next = taken.nextSetBit(span.start());
        return next < 0 || next >= span.end();
    }

    void add(Mention mention) {
        mentions.add(mention);
        taken.set(mention.span().start(), mention.span().end());
    }

    /// Takes every match that is still free and that `reader` can make sense of.
    void read(Pattern pattern, Function<MatchResult, @Nullable Mention> reader) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            if (!isFree(span)) continue;
            Mention mention = reader.apply(matcher.toMatchResult());
            if (mention != null) add(mention);
        }
    }

    static Span span(MatchResult match) {
        return new Span(match.start(), match.end());
    }
}
