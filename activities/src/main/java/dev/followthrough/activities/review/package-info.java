/// What people are asked and told.
@NullMarked
package dev.followthrough.activities.review;

import org.jspecify.annotations.NullMarked;
