/// A meeting's source: from the bytes of a recording's transcript, or of typed notes, to turns (M1).
@NullMarked
package dev.followthrough.domain.meeting.source;

import org.jspecify.annotations.NullMarked;
