/// What follow-up comes to, from the command line.
@NullMarked
package dev.followthrough.standalone.cli.insight;

import org.jspecify.annotations.NullMarked;
