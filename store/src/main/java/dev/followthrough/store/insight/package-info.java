/// What ops want to know of the house as a whole.
@NullMarked
package dev.followthrough.store.insight;

import org.jspecify.annotations.NullMarked;
