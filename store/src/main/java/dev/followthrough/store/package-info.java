/// PostgreSQL holds what is true. Repositories by feature, and the locks that the guarantees rest on.
@NullMarked
package dev.followthrough.store;

import org.jspecify.annotations.NullMarked;
