/// What a touch looks like on its way out.
@NullMarked
package dev.followthrough.domain.delivery;

import org.jspecify.annotations.NullMarked;
