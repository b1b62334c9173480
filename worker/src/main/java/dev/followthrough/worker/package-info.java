/// Turns decisions into effects: registers workflows and activities, reads mailboxes, drains before it stops.
@NullMarked
package dev.followthrough.worker;

import org.jspecify.annotations.NullMarked;
