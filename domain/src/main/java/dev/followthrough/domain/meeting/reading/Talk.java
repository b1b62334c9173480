package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.drafting.mention.Sentences;
import dev.followthrough.domain.drafting.mention.Span;
import dev.followthrough.domain.meeting.source.Transcript;
import dev.followthrough.domain.meeting.source.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All that was said, in sentences.
record Talk(List<Turn> turns, List<List<Sentence>> sentences) {

    static Talk of(Transcript transcript) {
        List<List<Sentence>> all = new ArrayList<>();
        for (int i = 0; i < transcript.turns().size(); i++)
            all.add(cut(i, transcript.turns().get(i)));
        return new Talk(transcript.turns(), all);
    }

    private static List<Sentence> cut(int number, Turn turn) {
        String plain = Sentence.plain(turn.text());
        List<Sentence> cut = new ArrayList<>();
        for (Span span : Sentences.in(plain)) {
            String text = turn.text().substring(span.start(), span.end());
            cut.add(new Sentence(number, cut.size(), turn.speaker(), text, plain.substring(span.start(), span.end())));
        }
        return cut;
    }

    List<Sentence> of(int turn) {
        return turn < 0 || turn >= sentences.size() ? List.of() : sentences.get(turn);
    }

    @Nullable
    String speaker(int turn) {
        return turn < 0 || turn >= turns.size() ? null : turns.get(turn).speaker();
    }

    String text(int turn) {
        return turn < 0 || turn >= turns.size()
                ? ""
                : Sentence.plain(turns.get(turn).text());
    }

    int size() {
        return turns.size();
    }

    List<Sentence> all() {
        return sentences.stream().flatMap(List::stream).toList();
    }

    /// The next turn of anybody else, or -1.
    int nextOfOther(int turn) {
        for (int next = turn + 1; next < size(); next++) if (!Objects.equals(speaker(next), speaker(turn))) return next;
        return -1;
    }

    /// What follows a sentence in its turn.
    List<Sentence> rest(Sentence sentence) {
        List<Sentence> all = of(sentence.turn());
        return all.subList(Math.min(sentence.index() + 1, all.size()), all.size());
    }
}
