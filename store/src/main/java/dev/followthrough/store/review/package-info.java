/// Decisions on drafts, bound to the exact content (N3).
@NullMarked
package dev.followthrough.store.review;

import org.jspecify.annotations.NullMarked;
