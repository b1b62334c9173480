/// What runs the house: the audit log's chain, findings of a check-up, and why a deal is silent.
@NullMarked
package dev.followthrough.domain.ops;

import org.jspecify.annotations.NullMarked;
