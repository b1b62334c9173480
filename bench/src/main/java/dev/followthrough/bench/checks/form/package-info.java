/// The ways in which people write one value, in English and Chinese.
@NullMarked
package dev.followthrough.bench.checks.form;

import org.jspecify.annotations.NullMarked;
