/// Reviews and notices in Slack: cards that follow their drafts, decisions that are kept before they are
/// acknowledged.
@NullMarked
package dev.followthrough.api.slack;

import org.jspecify.annotations.NullMarked;
