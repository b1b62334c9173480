package dev.followthrough.domain.drafting.check;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/// What is an English word, in any inflection: LanguageTool's dictionary. Names are no words.
///
/// One instance is for one thread.
final class EnglishWords {
    private static final Dictionary DICTIONARY = load();
    private static final String NAME_TAG = "NNP";

    private final DictionaryLookup lookup = new DictionaryLookup(DICTIONARY);

    private static Dictionary load() {
        String file = "/org/languagetool/resource/en/english.dict";
        try {
            return Dictionary.read(Objects.requireNonNull(EnglishWords.class.getResource(file)));
        } catch (IOException e) {
            throw new IllegalStateException("The English dictionary cannot be read", e);
        }
    }

    /// @param word in any case; a hyphenated one is a word when its parts are
    boolean has(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (hasOne(lower)) return true;
        String[] parts = lower.split("[-']");
        if (parts.length < 2) return false;
        for (String part : parts) if (part.length() > 1 && !hasOne(part)) return false;
        return true;
    }

    private boolean hasOne(String lower) {
        for (WordData word : lookup.lookup(lower)) {
            CharSequence tag = word.getTag();
            if (tag == null || !tag.toString().startsWith(NAME_TAG)) return true;
        }
        return false;
    }
}
