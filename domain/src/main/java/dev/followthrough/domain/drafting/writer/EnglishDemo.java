package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.writer.Phrasebook.Lead;
import dev.followthrough.domain.drafting.writer.Phrasebook.Part;
import java.util.ArrayList;
import java.util.List;

/// The first days after a demo: what was agreed, something to look at, and what comes next (seeds C, "Post-Demo").
final class EnglishDemo {
    private EnglishDemo() {}

    static List<Part> parts(Notes notes, Lead lead) {
        List<Part> parts = new ArrayList<>();
        boolean first = notes.brief().ordinal() == 1;
        if (!first && lead != Lead.STEP) EnglishRecap.nextSteps(notes).ifPresent(parts::add);
        parts.addAll(EnglishValue.parts(notes, lead));
        if (first) EnglishRecap.comingUp(notes).ifPresent(parts::add);
        return parts;
    }
}
