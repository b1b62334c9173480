package dev.followthrough.domain.cadence.enrollment;

import java.time.Instant;

/// How long both sides have not been in contact, against how long is usual.
///
/// @param since  the latest contact that went both ways; of a deal without any, when it came in
/// @param days   whole days since then
/// @param usual  from so many days on a deal of this stage and segment is quiet
/// @param reckoned how `usual` came about, in words
public record Quiet(Instant since, long days, int usual, String reckoned) {
    public boolean isQuiet() {
        return days >= usual;
    }

    public String words() {
        return "no contact both ways for " + days + (days == 1 ? " day" : " days") + " ("
                + (isQuiet() ? "quiet" : "not quiet yet") + " from " + usual + " on: " + reckoned + ")";
    }
}
