/// PostgreSQL 18 from the build's own binaries, as a supervised child with durable settings.
@NullMarked
package dev.followthrough.standalone.postgres;

import org.jspecify.annotations.NullMarked;
