/// Deals, their numbered log, their story and their snapshot; the locks that everything which changes a deal takes.
@NullMarked
package dev.followthrough.store.deal;

import org.jspecify.annotations.NullMarked;
