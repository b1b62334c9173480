/// How a fact is written for a reader: amounts, shares, counts and dates as their language writes them. One
/// place for every writer. Start at [FactWords].
@NullMarked
package dev.followthrough.domain.drafting.render;

import org.jspecify.annotations.NullMarked;
