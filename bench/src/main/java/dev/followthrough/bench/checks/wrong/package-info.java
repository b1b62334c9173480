/// Makes a good draft wrong in exactly one way.
@NullMarked
package dev.followthrough.bench.checks.wrong;

import org.jspecify.annotations.NullMarked;
