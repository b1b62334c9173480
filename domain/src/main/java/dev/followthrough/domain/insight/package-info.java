/// What follow-up comes to: how touches are spread over channels, and what experiments show (M38, M55).
@NullMarked
package dev.followthrough.domain.insight;

import org.jspecify.annotations.NullMarked;
