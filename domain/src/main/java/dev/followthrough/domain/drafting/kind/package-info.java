/// The kinds of message (M11) as data: how long, through which channel, made of which parts. Start at
/// [MessageKinds].
@NullMarked
package dev.followthrough.domain.drafting.kind;

import org.jspecify.annotations.NullMarked;
