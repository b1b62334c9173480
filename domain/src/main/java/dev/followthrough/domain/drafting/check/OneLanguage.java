package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.engagement.Languages;
import java.util.function.Consumer;

/// The language that the contact reads. A warning: a contact may well read English too.
final class OneLanguage implements CheckRule {
    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        String language = sheet.request().language();
        if (Languages.isPlainlyNot(language, sheet.body()))
            findings.accept(Finding.warn("language", "", "It is not written in " + language + "."));
    }
}
