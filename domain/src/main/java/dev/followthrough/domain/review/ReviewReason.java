package dev.followthrough.domain.review;

/// @param quote the words that ask for it; empty when the kind of message or the deal does
/// @param why   in words for the owner
public record ReviewReason(Reason reason, String quote, String why) {}
