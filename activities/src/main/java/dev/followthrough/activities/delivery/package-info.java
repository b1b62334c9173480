/// How a touch leaves: composed, handed to a mail server, and stopped at the final dot when the gate says so.
@NullMarked
package dev.followthrough.activities.delivery;

import org.jspecify.annotations.NullMarked;
