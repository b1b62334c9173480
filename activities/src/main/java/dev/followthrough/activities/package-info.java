/// Effects: whatever the workflow wants done in the world.
@NullMarked
package dev.followthrough.activities;

import org.jspecify.annotations.NullMarked;
