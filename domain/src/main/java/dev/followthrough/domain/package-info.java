@NullMarked
package dev.followthrough.domain;

import org.jspecify.annotations.NullMarked;
