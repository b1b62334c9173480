/// `bin/bench checks`: what the draft check catches and what it leaves alone, proved on drafts made wrong on
/// purpose. The good drafts and the wrong words are resource files; how a value is written is made here, apart from
/// the readers that are tested.
@NullMarked
package dev.followthrough.bench.checks;

import org.jspecify.annotations.NullMarked;
