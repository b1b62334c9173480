package dev.followthrough.standalone.process;

/// Something that the user can mend: what was wrong, and what to do.
public final class Trouble extends RuntimeException {
    public Trouble(String what, String cure) {
        super(what + "\n  " + cure);
    }
}
