package dev.followthrough.domain.drafting.writer;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lines of equal worth, as a language's files have them, and when they are right.
///
/// @param part   the place that they are for, as in `kinds.yaml`
/// @param kinds  kinds of message; `any`: all that are letters, when nothing better is left
/// @param roles  the reader's part in the decision; none: whoever it is
/// @param angles themes of `angles.yaml`; none: whatever the cadence's angle
/// @param values values that they bring; none: any
/// @param when   conditions of [Facets] that must all hold
/// @param lead   what these lead to
/// @param after  what they can follow; none: anything
record LineGroup(
        String part,
        Set<String> kinds,
        @Nullable Set<String> roles,
        @Nullable Set<String> angles,
        @Nullable Set<String> values,
        @Nullable Set<String> when,
        @Nullable Lead lead,
        @Nullable Set<Lead> after,
        List<String> lines) {

    boolean isFor(String kind) {
        return kinds.contains(kind);
    }

    /// It is what the owner asked for, or what the hour demands.
    boolean isCalledFor() {
        return when != null && !Collections.disjoint(when, Facets.PRESSING);
    }

    Lead leads() {
        return lead == null ? Lead.PLAIN : lead;
    }

    boolean canFollow(Lead before) {
        return after == null || after.contains(before);
    }

    static boolean allows(@Nullable Set<String> wanted, @Nullable String actual) {
        return wanted == null || actual != null && wanted.contains(actual);
    }
}
