package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import java.util.function.Consumer;

/// One thing that may be wrong with a draft.
interface CheckRule {
    void check(Sheet sheet, Consumer<Finding> findings);
}
