/// Links, pixels and ways out: open to the world, guarded by signed tokens.
@NullMarked
package dev.followthrough.api.engagement;

import org.jspecify.annotations.NullMarked;
