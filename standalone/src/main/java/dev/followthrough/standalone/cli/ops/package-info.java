/// Commands for whoever runs the house.
@NullMarked
package dev.followthrough.standalone.cli.ops;

import org.jspecify.annotations.NullMarked;
