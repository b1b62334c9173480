/// Meetings come in, and what was understood is there to read (M1-M7).
@NullMarked
package dev.followthrough.api.meeting;

import org.jspecify.annotations.NullMarked;
