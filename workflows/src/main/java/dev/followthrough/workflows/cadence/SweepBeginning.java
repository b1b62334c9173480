package dev.followthrough.workflows.cadence;

/// @param key the run that it is: begun twice it is one sweep
public record SweepBeginning(String key, boolean preview, String askedBy) {}
