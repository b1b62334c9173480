/// May this be said? Deterministic rules over a draft and the facts that it may rest on (M13, G7). No rule asks who
/// wrote.
///
/// Start at [DraftCheck]; each rule is one file, and what is only a list of words is a resource beside this
/// package.
@NullMarked
package dev.followthrough.domain.drafting.check;

import org.jspecify.annotations.NullMarked;
