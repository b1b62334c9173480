package dev.followthrough.bench.checks.form;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/// Numbers in words and in grouped digits.
public final class Spelled {
    private Spelled() {}

    /// `forty-eight thousand`
    static String english(BigDecimal number) {
        return new RuleBasedNumberFormat(ULocale.ENGLISH, RuleBasedNumberFormat.SPELLOUT).format(number);
    }

    /// `四万八千`
    static String chinese(BigDecimal number) {
        String words = new RuleBasedNumberFormat(ULocale.CHINESE, RuleBasedNumberFormat.SPELLOUT).format(number);
        return words.equals("二") ? "两" : words;
    }

    /// `48,000`
    static String grouped(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /// `48.000`
    static String german(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(Locale.GERMANY);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /// Digits as Chinese input methods write them.
    static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        for (char c : digits.toCharArray()) wide.append(c >= '0' && c <= '9' ? (char) (c + 0xFEE0) : c);
        return wide.toString();
    }

    static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
