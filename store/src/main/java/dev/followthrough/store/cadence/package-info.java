/// Published cadence versions: content-hashed, never changed.
@NullMarked
package dev.followthrough.store.cadence;

import org.jspecify.annotations.NullMarked;
