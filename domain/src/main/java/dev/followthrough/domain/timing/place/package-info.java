/// Where somebody is, and which clock hangs there: given, or guessed and called a guess.
@NullMarked
package dev.followthrough.domain.timing.place;

import org.jspecify.annotations.NullMarked;
