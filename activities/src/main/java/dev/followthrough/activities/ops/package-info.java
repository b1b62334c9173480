/// What only a worker can look at in a check-up: mailboxes, whose passwords it alone has, the model, the
/// gateway.
@NullMarked
package dev.followthrough.activities.ops;

import org.jspecify.annotations.NullMarked;
