package dev.followthrough.domain.engagement;

/// A mail's text, taken apart.
///
/// @param text      what the sender newly wrote
/// @param signature what stands below it: name, title, address; empty when there is none
record Written(String text, String signature, String language) {}
