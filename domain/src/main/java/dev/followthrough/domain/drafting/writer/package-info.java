/// The writer that needs no model and no network. It composes from facts and an asset, in sentences that a
/// careful rep would sign; a language is a [Tongue].
@NullMarked
package dev.followthrough.domain.drafting.writer;

import org.jspecify.annotations.NullMarked;
