package dev.followthrough.domain.drafting.render;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// `4.8万欧元`, `14个站点`, `10月14日（周三）`.
final class ChineseValues extends Values {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final int MOST_DECIMALS = 2;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String WEEKDAYS = "一二三四五六日";

    @Override
    String money(BigDecimal amount, String currency) {
        return scaled(amount) + Words.sign(currency, "zh").orElse(" " + currency);
    }

    @Override
    String count(BigDecimal amount, String unit) {
        String words = Words.chinese(unit);
        boolean latin = !words.isEmpty() && words.charAt(0) < 0x2E80 && Character.isLetter(words.charAt(0));
        return scaled(amount) + (latin ? " " : "") + words;
    }

    @Override
    String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日（周"
                + WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1) + "）";
    }

    @Override
    String moment(LocalDateTime moment) {
        return day(moment.toLocalDate()) + TIME.format(moment);
    }

    /// In 万 and 亿 where that stays exact and short.
    private static String scaled(BigDecimal amount) {
        if (amount.abs().compareTo(TEN_THOUSAND) < 0) return plain(amount).replace(",", "");
        boolean huge = amount.abs().compareTo(HUNDRED_MILLION) >= 0;
        BigDecimal scaled = amount.movePointLeft(huge ? 8 : 4).stripTrailingZeros();
        if (scaled.scale() > MOST_DECIMALS) return plain(amount);
        return plain(scaled).replace(",", "") + (huge ? "亿" : "万");
    }
}
