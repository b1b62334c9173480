/// How well meetings are understood, on annotated meetings that nothing was tuned on.
@NullMarked
package dev.followthrough.bench.meeting;

import org.jspecify.annotations.NullMarked;
