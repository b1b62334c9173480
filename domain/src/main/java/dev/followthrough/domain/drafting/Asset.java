package dev.followthrough.domain.drafting;

import dev.followthrough.domain.sequence.ValueType;

/// Something of value that may be sent (M17).
///
/// @param kind    `case-study`, `roi`, `guide`, `docs`, `certification`, `insight`, `testimonial`, `benchmark`,
/// `webinar`, `recording`, `calculator` or `reference-call`
/// @param summary one sentence about what the reader gets
public record Asset(String id, String kind, String title, String url, String summary, ValueType valueType) {}
