package dev.followthrough.activities.delivery;

import java.time.Duration;

/// How long a mail server may take. Without a limit of ours there would be none: the library waits for ever.
///
/// @param connect  to open a connection
/// @param write    to take what we write
/// @param answer   for each answer but the last
/// @param lastWord for the answer to the final dot: until it comes nobody knows the outcome, so a server gets the
/// ten minutes that RFC 5321 (4.5.3.2.6) grants it
public record Patience(Duration connect, Duration write, Duration answer, Duration lastWord) {
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(10));
}
