package dev.followthrough.domain.drafting.kind;

import dev.followthrough.domain.sequence.Channel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a message of a kind is made of.
///
/// @param id         as in a cadence: `check-in-with-value`
/// @param channels   how it travels; all but email are scripts for a person
/// @param alsoCalled other names that it goes by
/// @param most       how long it may be
/// @param least      what it takes to be worth sending
/// @param like       the kind whose lines it may use once its own are used; empty: none
/// @param postscript a P.S. may stand below the name
/// @param mustAsk    exactly one question or request; else it may ask nothing
/// @param listsAsk   items of its lists may be questions
/// @param times      it proposes times for a meeting, where none is set (M53)
public record MessageKind(
        String id,
        Set<Channel> channels,
        Set<String> alsoCalled,
        Size most,
        Size least,
        boolean hasSubject,
        GreetingForm greeting,
        SignOffForm signOff,
        boolean postscript,
        boolean mustAsk,
        boolean listsAsk,
        boolean times,
        Optional<String> like,
        List<Part> parts) {

    /// Chinese says in so many characters what English says in a word.
    private static final double SIGNS_PER_WORD = 1.8;

    public MessageKind {
        channels = Set.copyOf(channels);
        alsoCalled = Set.copyOf(alsoCalled);
        parts = List.copyOf(parts);
    }

    public enum GreetingForm {
        LETTER,
        DEAR,
        SHORT,
        NONE
    }

    public enum SignOffForm {
        FULL,
        NAME,
        NONE
    }

    /// @param words   0: no limit
    /// @param signs   the same in Chinese characters
    /// @param letters characters that the channel lets through; 0: it does not count
    public record Size(int words, int signs, int letters) {
        public int in(String language) {
            return isChinese(language) ? signs : words;
        }
    }

    /// A place in the text.
    ///
    /// @param oneOf    names of parts: the first for which there is something to say
    /// @param optional it goes when the text is too long
    public record Part(List<String> oneOf, boolean optional) {
        public Part {
            oneOf = List.copyOf(oneOf);
        }
    }

    /// The most that a message may have in `language`, where a step of a cadence allows `words`.
    ///
    /// @param words English words; 0: the step sets no limit
    /// @return words, in Chinese characters
    public int limit(int words, String language) {
        if (words <= 0) return most.in(language);
        int wanted = isChinese(language) ? (int) Math.round(words * SIGNS_PER_WORD) : words;
        return Math.min(most.in(language), wanted);
    }

    /// Somebody reads it out or does something with it: it is not sent as it stands.
    public boolean isScript() {
        return !channels.contains(Channel.EMAIL);
    }

    private static boolean isChinese(String language) {
        return language.startsWith("zh");
    }
}
