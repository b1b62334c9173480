/// Deals as lists show, search and sort them, and the lists that keep records in order (M41, M42).
@NullMarked
package dev.followthrough.store.deal.list;

import org.jspecify.annotations.NullMarked;
