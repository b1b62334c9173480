package dev.followthrough.standalone.temporal;

/// Why one way to Temporal's programs leads nowhere; another may.
final class DeadEnd extends RuntimeException {
    DeadEnd(String why) {
        super(why);
    }
}
