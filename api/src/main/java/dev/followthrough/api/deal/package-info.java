/// Deals from the outside: taken in, looked at, steered; and the relay that tells their workflows.
@NullMarked
package dev.followthrough.api.deal;

import org.jspecify.annotations.NullMarked;
