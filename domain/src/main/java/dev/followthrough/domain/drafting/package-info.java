/// What a draft is made of and judged by: facts with their visibility, the brief of a touch, the text itself.
///
/// Internal facts stop here: [FactLedger#forCustomer] is all that a writer, built in or a model, ever receives
/// (G7).
@NullMarked
package dev.followthrough.domain.drafting;

import org.jspecify.annotations.NullMarked;
