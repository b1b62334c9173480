/// From turns to what happened: commitments, questions, decisions (M2, M3), by rules and words that are data.
@NullMarked
package dev.followthrough.domain.meeting.reading;

import org.jspecify.annotations.NullMarked;
