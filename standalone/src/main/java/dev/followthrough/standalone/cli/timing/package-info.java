/// `slot`: when a touch would leave, and why then.
@NullMarked
package dev.followthrough.standalone.cli.timing;

import org.jspecify.annotations.NullMarked;
