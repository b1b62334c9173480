package dev.followthrough.domain.engagement;

import dev.followthrough.domain.sequence.Intent;
import java.util.Locale;

/// One piece of evidence for what somebody wants.
///
/// @param weight the heavier, the surer
/// @param words  what was written, in quotation marks
record Sign(Intent intent, int weight, String words) {
    static Sign of(Phrases.Hit hit) {
        return new Sign(Intent.valueOf(hit.label()), hit.phrase().weight(), hit.words());
    }

    String why() {
        return intent.name().toLowerCase(Locale.ROOT).replace('_', '-') + ": " + words;
    }
}
