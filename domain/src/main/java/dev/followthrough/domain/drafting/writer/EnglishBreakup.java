package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.writer.Phrasebook.Part;
import java.util.List;

/// Closing the loop, with an easy way out and no reproach (M9; seeds C, "The Breakup Email").
final class EnglishBreakup {
    private EnglishBreakup() {}

    static List<Part> parts(Notes notes) {
        return List.of(
                new Part(
                        5,
                        List.of(
                                "If the timing is wrong, that is a perfectly good answer, and I will keep my notes for when it is right.",
                                "If you have decided on another way, that is fine too; a word about it would help me learn.",
                                "A short yes or no is all it takes, and either is welcome.",
                                "Nothing is lost; my notes are easy to pick up again."),
                        List.of("Yes, no and later are all fine answers.", "Any answer is fine; one word is enough.")),
                new Part(
                        2,
                        List.of(
                                "Thank you for the time you gave me so far.",
                                "Either way, thank you for the good conversation.",
                                "Whichever way you decide, I enjoyed our conversation.")));
    }
}
