/// `deal …`: bring in, look at, steer.
@NullMarked
package dev.followthrough.standalone.cli.deal;

import org.jspecify.annotations.NullMarked;
