package dev.followthrough.domain.engagement;

import org.jspecify.annotations.Nullable;

/// One recipient whom a mail did not reach.
///
/// @param status    RFC 3463, such as `5.1.1`
/// @param permanent whether the address may never be tried again. A full mailbox and a block of our own server are
/// not: both say `5`, and both pass
public record Bounced(@Nullable String recipient, String status, boolean permanent, BounceReason reason) {}
