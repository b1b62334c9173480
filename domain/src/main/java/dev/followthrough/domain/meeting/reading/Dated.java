package dev.followthrough.domain.meeting.reading;

import org.jspecify.annotations.Nullable;

/// An action item with its deadline, if it has one.
record Dated(Draft draft, @Nullable Deadline due) {}
