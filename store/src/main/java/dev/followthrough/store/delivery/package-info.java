/// The gate that every send goes through (G1), the ledger behind it (G2), and suppression (G4).
@NullMarked
package dev.followthrough.store.delivery;

import org.jspecify.annotations.NullMarked;
