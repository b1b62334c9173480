/// Events from outside (M33, M36): their form, and which signal each is.
@NullMarked
package dev.followthrough.domain.engagement.event;

import org.jspecify.annotations.NullMarked;
