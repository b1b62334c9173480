/// Decisions on drafts.
@NullMarked
package dev.followthrough.api.review;

import org.jspecify.annotations.NullMarked;
