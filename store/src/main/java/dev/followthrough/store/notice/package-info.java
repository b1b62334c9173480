/// How notices find their readers: by their choice, at once or with the day's digest, in Slack, by mail or on
/// the web.
@NullMarked
package dev.followthrough.store.notice;

import org.jspecify.annotations.NullMarked;
