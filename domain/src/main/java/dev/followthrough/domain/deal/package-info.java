/// Deals, as every module means them.
@NullMarked
package dev.followthrough.domain.deal;

import org.jspecify.annotations.NullMarked;
