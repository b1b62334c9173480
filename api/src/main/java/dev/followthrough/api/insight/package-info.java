/// What follow-up comes to: the mix of channels, and experiments.
@NullMarked
package dev.followthrough.api.insight;

import org.jspecify.annotations.NullMarked;
