/// One durable workflow per deal: the thin shell around the pure sequence, and the activities that it asks for
/// effects.
@NullMarked
package dev.followthrough.workflows.deal;

import org.jspecify.annotations.NullMarked;
