/// Scripts: what happens to a simulated deal, and what is expected of it. Whatever is wrong in one is told
/// with its line and column.
@NullMarked
package dev.followthrough.domain.cadence.trial.script;

import org.jspecify.annotations.NullMarked;
