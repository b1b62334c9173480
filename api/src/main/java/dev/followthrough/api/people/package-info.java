/// Who calls, what they may do, and the people behind the keys.
@NullMarked
package dev.followthrough.api.people;

import org.jspecify.annotations.NullMarked;
