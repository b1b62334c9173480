/// Who writes: a model if one is set, the built-in writer always behind it, and the same checks for both.
@NullMarked
package dev.followthrough.activities.drafting;

import org.jspecify.annotations.NullMarked;
