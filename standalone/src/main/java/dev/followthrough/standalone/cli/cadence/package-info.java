/// `cadence …`: check, publish, look at.
@NullMarked
package dev.followthrough.standalone.cli.cadence;

import org.jspecify.annotations.NullMarked;
