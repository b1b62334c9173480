/// What our own people read after a meeting, and what would change in the CRM (M4, M5; seeds B). Never a word of it
/// reaches a customer (G7).
@NullMarked
package dev.followthrough.domain.meeting.summary;

import org.jspecify.annotations.NullMarked;
