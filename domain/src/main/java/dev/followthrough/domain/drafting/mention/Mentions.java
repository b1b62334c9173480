package dev.followthrough.domain.drafting.mention;

import java.util.Comparator;
import java.util.List;

/// Reads every value that a text names, in the order of the text.
public final class Mentions {
    private Mentions() {}

    /// @param plain as [Plain#of] makes it
    public static List<Mention> in(String plain) {
        Page page = new Page(plain);
        Addresses.read(page);
        MoneyReader.read(page);
        Fractions.read(page);
        PercentReader.read(page);
        LabelReader.read(page);
        LengthReader.read(page);
        MomentReader.read(page);
        CountReader.read(page);
        return page.mentions().stream()
                .sorted(Comparator.comparingInt(mention -> mention.span().start()))
                .toList();
    }
}
