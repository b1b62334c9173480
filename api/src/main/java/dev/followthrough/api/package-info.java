@NullMarked
package dev.followthrough.api;

import org.jspecify.annotations.NullMarked;
