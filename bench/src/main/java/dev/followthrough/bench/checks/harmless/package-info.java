/// Says a good draft in another way, with nothing wrong in it.
@NullMarked
package dev.followthrough.bench.checks.harmless;

import org.jspecify.annotations.NullMarked;
