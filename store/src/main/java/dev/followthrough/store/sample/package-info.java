/// Sample data: what marks it, and how it is removed whole.
@NullMarked
package dev.followthrough.store.sample;

import org.jspecify.annotations.NullMarked;
