/// Benchmarks of what a touch costs and of what the guarantees promise. Never on the product's class path.
@NullMarked
package dev.followthrough.bench;

import org.jspecify.annotations.NullMarked;
