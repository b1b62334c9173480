package dev.followthrough.domain.drafting.writer;

/// A fact's words, and how they can stand in a sentence.
///
/// @param text without a full stop, the first letter small where it names nobody
record Said(String text, Form form) {
    enum Form {
        /// `route planning in the north`
        NOUN,
        /// `send the questionnaire`
        ACTION,
        /// `whether the hours show up in overtime`
        ASKED,
        /// `planning takes two hours a day`; also whatever is not surely one of the others
        CLAUSE,
        /// The customer's own words: `we lose two days`
        QUOTE
    }

    boolean is(Form other) {
        return form == other;
    }

    String capital() {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
