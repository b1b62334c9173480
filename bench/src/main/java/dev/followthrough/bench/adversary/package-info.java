/// A small model that writes badly, as the adversary of the checks: does anything untrue reach a customer?
@NullMarked
package dev.followthrough.bench.adversary;

import org.jspecify.annotations.NullMarked;
