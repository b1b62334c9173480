/// What came from Slack, what Slack must be told, and who is who there.
@NullMarked
package dev.followthrough.store.slack;

import org.jspecify.annotations.NullMarked;
