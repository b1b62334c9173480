package dev.followthrough.domain.cadence;

/// Whether a house counts opens of its mails (M33). They are off unless somebody switched them on.
public enum Opens {
    OFF,
    ON
}
