/// The daily sweep that enrolls deals by rule (M50): a thin workflow that pages through all deals, and the
/// Temporal Schedule that starts it.
@NullMarked
package dev.followthrough.workflows.cadence;

import org.jspecify.annotations.NullMarked;
