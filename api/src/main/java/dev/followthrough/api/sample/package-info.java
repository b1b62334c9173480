/// Sample data for a first look: added and removed by a press of a button, and going nowhere.
@NullMarked
package dev.followthrough.api.sample;

import org.jspecify.annotations.NullMarked;
