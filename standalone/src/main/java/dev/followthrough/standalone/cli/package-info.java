/// The command line: what it shares. Each feature's commands are in the package of its name.
@NullMarked
package dev.followthrough.standalone.cli;

import org.jspecify.annotations.NullMarked;
