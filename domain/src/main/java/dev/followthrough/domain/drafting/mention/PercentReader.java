package dev.followthrough.domain.drafting.mention;

import static dev.followthrough.domain.drafting.mention.Amounts.AMOUNT;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `12.5 %`, `twelve percent`, `百分之十二`, `三成`, and a Chinese discount: `八折`.
final class PercentReader {
    private static final String SIGN = "(?:%|(?i:per ?cent|pct|percentage points?)(?![A-Za-z])|个百分点)";
    /// The first number of `40-50 %`.
    private static final Pattern RANGE =
            Pattern.compile("(" + AMOUNT + ")(?=\\s?(?:(?<!ty)-|to|至|到)\\s?" + AMOUNT + "[\\s-]?" + SIGN + ")");
    private static final Pattern PERCENT = Pattern.compile("(" + AMOUNT + ")[\\s-]?" + SIGN);
    private static final Pattern OF_HUNDRED = Pattern.compile("百分之(" + AMOUNT + ")");
    private static final Pattern TENTHS = Pattern.compile("(" + AMOUNT + ")成(?![本为功员立交果熟长就])");
    private static final Pattern DISCOUNT = Pattern.compile("(" + AMOUNT + ")折(?!叠)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern WORTH_A_LOOK = Pattern.compile("(?i)[%成折]|百分|per ?cent|pct|percentage");

    private PercentReader() {}

    static void read(Page page) {
        if (!page.mayHave(WORTH_A_LOOK)) return;
        page.read(RANGE, match -> percent(Page.span(match), match.group(1), share -> share.divide(HUNDRED)));
        page.read(PERCENT, match -> percent(Page.span(match), match.group(1), share -> share.divide(HUNDRED)));
        page.read(OF_HUNDRED, match -> percent(Page.span(match), match.group(1), share -> share.divide(HUNDRED)));
        page.read(TENTHS, match -> percent(Page.span(match), match.group(1), share -> share.movePointLeft(1)));
        page.read(DISCOUNT, match -> discount(Page.span(match), match.group(1)));
    }

    private static @Nullable Mention percent(Span span, String amount, UnaryOperator<BigDecimal> share) {
        List<BigDecimal> shares = Amounts.read(amount).stream().map(share).toList();
        return shares.isEmpty() ? null : new Mention.Percent(span, shares);
    }

    private static @Nullable Mention discount(Span span, String amount) {
        List<BigDecimal> read = Amounts.read(amount);
        if (read.isEmpty()) return null;
        BigDecimal number = read.getFirst();
        BigDecimal kept = number.compareTo(BigDecimal.TEN) < 0 ? number.movePointLeft(1) : number.movePointLeft(2);
        return new Mention.Percent(span, List.of(kept, BigDecimal.ONE.subtract(kept)));
    }
}
