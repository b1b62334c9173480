/// What comes back by mail: mailboxes read in order, each mail once.
@NullMarked
package dev.followthrough.activities.engagement;

import org.jspecify.annotations.NullMarked;
