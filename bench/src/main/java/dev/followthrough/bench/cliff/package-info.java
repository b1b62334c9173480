/// Everything due in the same minute: how far it is spread, how late it leaves, and whether a cap is broken.
@NullMarked
package dev.followthrough.bench.cliff;

import org.jspecify.annotations.NullMarked;
