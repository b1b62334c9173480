package dev.followthrough.bench.checks.form;

import static dev.followthrough.bench.checks.form.Spelled.chinese;
import static dev.followthrough.bench.checks.form.Spelled.english;
import static dev.followthrough.bench.checks.form.Spelled.grouped;
import static dev.followthrough.bench.checks.form.Spelled.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A number of things.
public final class CountForms {
    private CountForms() {}

    /// @param noun as the fact has it: `depots`, `个仓库`
    public static List<String> of(BigDecimal number, String noun, boolean inChinese) {
        List<String> forms = new ArrayList<>();
        if (inChinese) {
            forms.add(plain(number) + noun);
            forms.add(plain(number) + " " + noun);
            forms.add(chinese(number) + noun);
            forms.add(Spelled.fullWidth(plain(number)) + noun);
            forms.add("这" + plain(number) + noun);
            return forms;
        }
        forms.add(grouped(number) + " " + noun);
        forms.add(plain(number) + " " + noun);
        forms.add(english(number) + " " + noun);
        forms.add("all " + grouped(number) + " " + noun);
        forms.add(grouped(number) + " of the " + noun);
        forms.add("some " + grouped(number) + " " + noun);
        forms.add(grouped(number) + " different " + noun);
        if (number.intValue() == 12) forms.add("a dozen " + noun);
        return forms;
    }
}
