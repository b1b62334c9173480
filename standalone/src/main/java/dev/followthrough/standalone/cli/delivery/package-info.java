/// `suppress …`: who must not be written to.
@NullMarked
package dev.followthrough.standalone.cli.delivery;

import org.jspecify.annotations.NullMarked;
