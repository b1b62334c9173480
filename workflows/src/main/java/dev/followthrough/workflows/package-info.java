@NullMarked
package dev.followthrough.workflows;

import org.jspecify.annotations.NullMarked;
