/// Tells people from machines on our links (N9): each request at once, and again with what came before and after it.
@NullMarked
package dev.followthrough.domain.engagement.traffic;

import org.jspecify.annotations.NullMarked;
