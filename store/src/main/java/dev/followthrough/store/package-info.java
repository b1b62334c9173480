@NullMarked
package dev.followthrough.store;

import org.jspecify.annotations.NullMarked;
