package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.Lexicon;

/// The words of a language that meetings are read in.
///
/// @param code      ISO 639-1
/// @param speech    how people commit themselves
/// @param deadlines how they say by when
/// @param remarks   what decisions, objections, small talk and the like sound like
record Tongue(String code, Lexicon speech, Lexicon deadlines, Lexicon remarks) {
    private static final double HAN_SHARE = 0.2;

    static Tongue of(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long han = text.codePoints()
                .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN)
                .count();
        return letters > 0 && han > HAN_SHARE * letters ? Chinese.TONGUE : English.TONGUE;
    }

    boolean isChinese() {
        return code.equals("zh");
    }

    private static Tongue load(String code) {
        return new Tongue(
                code,
                Lexicon.load("spoken-" + code + ".txt"),
                Lexicon.load("deadlines-" + code + ".txt"),
                Lexicon.load("remarks-" + code + ".txt"));
    }

    /// Loaded when the first meeting in it is read.
    private static final class English {
        static final Tongue TONGUE = load("en");
    }

    private static final class Chinese {
        static final Tongue TONGUE = load("zh");
    }
}
