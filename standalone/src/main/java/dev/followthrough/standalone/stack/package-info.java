/// The real parts, put together: for `bin/up`, for end-to-end tests and for the benches.
@NullMarked
package dev.followthrough.standalone.stack;

import org.jspecify.annotations.NullMarked;
