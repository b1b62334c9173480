/// The house, its mail server and its people, as the benches need them.
@NullMarked
package dev.followthrough.bench.load;

import org.jspecify.annotations.NullMarked;
