/// What our own people are told about their deals: the kinds of notices, when each comes and on which way.
@NullMarked
package dev.followthrough.domain.notice;

import org.jspecify.annotations.NullMarked;
