package dev.followthrough.standalone.cli;

/// The server, or a file, says no. Its message is for the person at the keyboard.
public final class Refused extends RuntimeException {
    public Refused(String message) {
        super(message);
    }
}
