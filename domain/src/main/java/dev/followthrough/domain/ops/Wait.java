package dev.followthrough.domain.ops;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a deal waits for.
///
/// @param what  goes on from "it waits"
/// @param until when that ends by itself; null: it does not
/// @param needs whether somebody has to do something
/// @param todo  a sentence
public record Wait(String what, Instant since, @Nullable Instant until, boolean needs, String todo) {}
