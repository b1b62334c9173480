/// People, their API keys, and what they did once already.
@NullMarked
package dev.followthrough.store.people;

import org.jspecify.annotations.NullMarked;
