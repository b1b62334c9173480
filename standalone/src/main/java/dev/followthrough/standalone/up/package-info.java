/// Everything on one machine: what `bin/up` does.
@NullMarked
package dev.followthrough.standalone.up;

import org.jspecify.annotations.NullMarked;
