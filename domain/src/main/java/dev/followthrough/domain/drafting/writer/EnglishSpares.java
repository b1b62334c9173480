package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.writer.Phrasebook.Lead;
import dev.followthrough.domain.drafting.writer.Phrasebook.Opening;
import java.util.List;
import java.util.stream.Stream;

/// Openings for long sequences of which little is known, when all others have been used.
final class EnglishSpares {
    static final List<Opening> OPENINGS = Stream.of(
                    "Something practical this time.",
                    "One thought, in a few lines.",
                    "This one is short.",
                    "A detail that I had not passed on yet.",
                    "I will be brief.",
                    "This may save you some reading.",
                    "A thought for a quiet moment.",
                    "Here is what I would want to know in your place.",
                    "A different kind of note today.",
                    "A few lines, and one question at the end.")
            .map(text -> new Opening(Lead.ANNOUNCEMENT, text))
            .toList();

    private EnglishSpares() {}
}
