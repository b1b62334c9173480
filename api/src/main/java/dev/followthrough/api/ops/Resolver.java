package dev.followthrough.api.ops;

import java.util.List;

/// Asks the DNS. Tests stand in for it.
interface Resolver {
    /// @return the TXT records of a name, each in one piece; none: there is no such name, or it has none
    /// @throws Unanswered when no server answered
    List<String> txt(String name) throws Unanswered;

    /// Nobody knows.
    final class Unanswered extends Exception {
        Unanswered(Throwable cause) {
            super(cause);
        }
    }
}
