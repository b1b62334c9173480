/// What runs the house: who did what, what processes say of themselves, and deals as lists show them.
@NullMarked
package dev.followthrough.store.ops;

import org.jspecify.annotations.NullMarked;
