/// `draft …`: read and decide.
@NullMarked
package dev.followthrough.standalone.cli.draft;

import org.jspecify.annotations.NullMarked;
