/// The private stack of a bench: real servers on free ports in a folder that goes when it ends.
@NullMarked
package dev.followthrough.bench.stack;

import org.jspecify.annotations.NullMarked;
