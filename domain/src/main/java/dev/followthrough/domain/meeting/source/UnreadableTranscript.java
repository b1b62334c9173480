package dev.followthrough.domain.meeting.source;

/// A file that cannot be read as a meeting, in words for whoever handed it in. Nothing of it is kept.
public final class UnreadableTranscript extends Exception {
    private final String what;
    private final int line;
    private final String cure;

    /// @param line counted from 1; 0: the file as a whole
    /// @param cure what to do about it
    public UnreadableTranscript(String what, int line, String cure) {
        super((line > 0 ? "line " + line + ": " : "") + what + "; " + cure);
        this.what = what;
        this.line = line;
        this.cure = cure;
    }

    public String what() {
        return what;
    }

    public int line() {
        return line;
    }

    public String cure() {
        return cure;
    }
}
