/// What happened in a meeting: from a transcript or notes to action items, open questions, decisions (M1-M3).
@NullMarked
package dev.followthrough.domain.meeting;

import org.jspecify.annotations.NullMarked;
