/// What came back: raw event, verdict and reason (G6), and how far each mailbox has been read.
@NullMarked
package dev.followthrough.store.engagement;

import org.jspecify.annotations.NullMarked;
