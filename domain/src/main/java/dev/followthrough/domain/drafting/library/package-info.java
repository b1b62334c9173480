/// The library of approved assets, and which of them fits a touch (M17).
@NullMarked
package dev.followthrough.domain.drafting.library;

import org.jspecify.annotations.NullMarked;
