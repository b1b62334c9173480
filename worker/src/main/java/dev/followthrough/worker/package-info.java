@NullMarked
package dev.followthrough.worker;

import org.jspecify.annotations.NullMarked;
