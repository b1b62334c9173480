/// What the owner must read before it leaves (M30): rules as data, the reason with its quote, and the hash that an
/// approval is bound to.
@NullMarked
package dev.followthrough.domain.review;

import org.jspecify.annotations.NullMarked;
