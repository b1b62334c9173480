@NullMarked
package dev.followthrough.activities;

import org.jspecify.annotations.NullMarked;
