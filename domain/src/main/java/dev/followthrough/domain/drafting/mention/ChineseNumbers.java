package dev.followthrough.domain.drafting.mention;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// `三`, `四万八千`, `十二点五`.
final class ChineseNumbers {
    static final String PATTERN = "[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?";
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumbers() {}

    static @Nullable BigDecimal read(String text) {
        int point = text.indexOf('点');
        String whole = point < 0 ? text : text.substring(0, point);
        BigDecimal value = isSpelled(whole) ? spelled(whole) : grouped(whole);
        return point < 0 ? value : value.add(new BigDecimal("0." + spelled(text.substring(point + 1))));
    }

    /// `二〇二六`: digit by digit.
    private static boolean isSpelled(String text) {
        return text.length() > 1 && text.chars().allMatch(c -> digit((char) c) >= 0);
    }

    private static BigDecimal spelled(String text) {
        StringBuilder digits = new StringBuilder();
        for (char c : text.toCharArray()) digits.append(Math.max(0, digit(c)));
        return new BigDecimal(digits.toString());
    }

    private static BigDecimal grouped(String text) {
        long total = 0;
        long section = 0;
        long number = 0;
        for (char c : text.toCharArray()) {
            int digit = digit(c);
            if (digit >= 0) number = digit;
            else if (c == '十' || c == '百' || c == '千') {
                section += Math.max(1, number) * (c == '十' ? 10 : c == '百' ? 100 : 1_000);
                number = 0;
            } else {
                total = (total + Math.max(1, section + number)) * (c == '万' ? 10_000L : 100_000_000L);
                section = 0;
                number = 0;
            }
        }
        return BigDecimal.valueOf(total + section + number);
    }

    private static int digit(char c) {
        return switch (c) {
            case '两' -> 2;
            case '〇' -> 0;
            default -> DIGITS.indexOf(c);
        };
    }
}
