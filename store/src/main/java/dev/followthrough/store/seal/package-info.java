/// Secrets that are kept in the database and that the database alone does not give away.
@NullMarked
package dev.followthrough.store.seal;

import org.jspecify.annotations.NullMarked;
