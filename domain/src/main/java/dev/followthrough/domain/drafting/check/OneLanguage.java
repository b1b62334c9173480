package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import java.util.function.Consumer;

/// The language that the contact reads. A warning: a contact may well read English too.
final class OneLanguage implements CheckRule {
    private static final double MOST = 0.3;

    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        String body = sheet.body();
        long letters = body.codePoints().filter(Character::isLetter).count();
        if (letters == 0) return;
        double han = (double) body.codePoints().filter(OneLanguage::isHan).count() / letters;
        boolean eastAsian = sheet.isChinese() || sheet.request().language().startsWith("ja");
        if (eastAsian ? han < MOST : han > MOST)
            findings.accept(Finding.warn(
                    "language", "", "It is not written in " + sheet.request().language() + "."));
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
