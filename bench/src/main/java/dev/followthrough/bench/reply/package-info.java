/// How soon a deal holds after an answer was committed.
@NullMarked
package dev.followthrough.bench.reply;

import org.jspecify.annotations.NullMarked;
