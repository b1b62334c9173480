/// For whoever runs the house: who did what, how each part is, and what to do about it.
@NullMarked
package dev.followthrough.api.ops;

import org.jspecify.annotations.NullMarked;
