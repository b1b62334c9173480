/// `task …`: what waits for a person.
@NullMarked
package dev.followthrough.standalone.cli.task;

import org.jspecify.annotations.NullMarked;
