/// How our own people are told: what each of them chose, the mails to them, the day's digest.
@NullMarked
package dev.followthrough.api.notice;

import org.jspecify.annotations.NullMarked;
