@NullMarked
package dev.followthrough.bench;

import org.jspecify.annotations.NullMarked;
