/// Mailboxes, suppressions, unknown outcomes, and the race report.
@NullMarked
package dev.followthrough.api.delivery;

import org.jspecify.annotations.NullMarked;
