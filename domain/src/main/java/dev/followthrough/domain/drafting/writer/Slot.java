package dev.followthrough.domain.drafting.writer;

import java.util.regex.Pattern;

/// A place in a line for something that is known: `{pain:clause}`.
///
/// @param name what it is
/// @param form how it has to stand in the sentence; empty: as it is
record Slot(String name, String form) {
    static final Pattern WRITTEN = Pattern.compile("\\{([a-z-]+)(?::([a-z]+))?}");
}
