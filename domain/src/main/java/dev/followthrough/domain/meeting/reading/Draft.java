package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.ActionItem.Signal;
import dev.followthrough.domain.meeting.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An action item while it is put together from several sentences.
final class Draft {
    final Bond.Kind kind;

    @Nullable
    String owner;

    Side side;
    String what;
    boolean vague;
    Sentence quote;
    /// The last sentence that told something of it.
    Sentence last;
    Signal signal;
    /// Where its deadline may stand, in the order of saying.
    final List<String> dueTexts = new ArrayList<>();
    /// The sentence in which a condition may stand, from after the bond before to the bond behind.
    String span;
    /// The request that it fulfils.
    @Nullable
    Sentence asked;
    /// What it answers to.
    @Nullable
    Sentence context;
    /// The same in words, or what stands earlier in its own sentence; empty: nothing.
    String about = "";

    private @Nullable Set<String> words;

    Draft(Bond.Kind kind, @Nullable String owner, Side side, String what, Sentence quote, String span, Signal signal) {
        this.kind = kind;
        this.owner = owner;
        this.side = side;
        this.what = what;
        this.quote = quote;
        this.last = quote;
        this.span = span;
        this.signal = signal;
        dueTexts.add(span);
    }

    /// The words that tell what it is about; asked for once nothing is added any more.
    Set<String> words() {
        if (words == null) words = Likeness.words(what);
        return words;
    }

    /// Another sentence says more of the same.
    void goOn(Sentence sentence, String span, String what, boolean isVague) {
        last = sentence;
        dueTexts.add(span);
        if (vague && !isVague) {
            this.what = what;
            this.quote = sentence;
            vague = false;
        }
    }
}
