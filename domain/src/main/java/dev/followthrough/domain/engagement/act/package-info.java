/// What acts of prospects come to: each one a signal, several of them one more (M24). Pure, and by rules that are a
/// file.
@NullMarked
package dev.followthrough.domain.engagement.act;

import org.jspecify.annotations.NullMarked;
