/// Due calls of one person, grouped into blocks (M55; seeds C, "batch similar follow-ups").
@NullMarked
package dev.followthrough.domain.timing.block;

import org.jspecify.annotations.NullMarked;
