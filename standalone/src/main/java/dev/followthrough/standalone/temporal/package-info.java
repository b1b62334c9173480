/// The real Temporal server and its UI as supervised children.
@NullMarked
package dev.followthrough.standalone.temporal;

import org.jspecify.annotations.NullMarked;
