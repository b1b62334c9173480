/// When sending has to stop by itself: too many bounces, too many complaints.
@NullMarked
package dev.followthrough.domain.engagement.guard;

import org.jspecify.annotations.NullMarked;
