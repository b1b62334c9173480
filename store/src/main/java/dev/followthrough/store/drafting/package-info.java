/// Drafts and their revisions, and what a draft is made from.
@NullMarked
package dev.followthrough.store.drafting;

import org.jspecify.annotations.NullMarked;
