package dev.followthrough.domain.meeting.reading;

/// Words in a sentence by which somebody binds themselves, or somebody else.
///
/// @param who   the subject as it was said; empty: the speaker, not named
/// @param start where it begins in the sentence
/// @param what  where that which is to be done begins
/// @param end   where the words that gave it away end
record Bond(Kind kind, String who, int start, int what, int end) {
    /// In the order in which they win over one another at the same place.
    enum Kind {
        MEET,
        DELIVERY,
        INQUIRY,
        PROMISE,
        NAMED,
        /// Told of afterwards.
        TOLD,
        REQUEST,
        OFFER
    }
}
