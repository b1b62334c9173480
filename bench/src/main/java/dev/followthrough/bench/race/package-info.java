/// Answers against final dots, with the parts of the stack killed at each point of the send.
@NullMarked
package dev.followthrough.bench.race;

import org.jspecify.annotations.NullMarked;
