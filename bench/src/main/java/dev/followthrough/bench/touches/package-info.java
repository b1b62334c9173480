/// What a touch costs, and how many leave a second.
@NullMarked
package dev.followthrough.bench.touches;

import org.jspecify.annotations.NullMarked;
