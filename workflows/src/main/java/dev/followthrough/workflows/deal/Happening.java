package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.SequenceEvent;

/// One row of a deal's numbered log, as it is signalled.
public record Happening(long seq, String id, SequenceEvent event) {}
