/// Drafts as people read them, and the assets that they may bring.
@NullMarked
package dev.followthrough.api.drafting;

import org.jspecify.annotations.NullMarked;
