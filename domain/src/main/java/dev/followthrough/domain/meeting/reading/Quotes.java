package dev.followthrough.domain.meeting.reading;

/// Quotes that stand in the source as they are. A sentence that runs over a cue's end is cut to its longest piece.
final class Quotes {
    private final String source;

    Quotes(String source) {
        this.source = source;
    }

    String verbatim(Sentence sentence) {
        return verbatim(sentence.text());
    }

    String verbatim(String text) {
        if (source.contains(text)) return text;
        String longest = "";
        for (String piece : text.split("\n")) if (piece.strip().length() > longest.length()) longest = piece.strip();
        return longest;
    }
}
