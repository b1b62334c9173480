/// How well incoming mails are understood, on a set of mails written for it.
@NullMarked
package dev.followthrough.bench.mail;

import org.jspecify.annotations.NullMarked;
