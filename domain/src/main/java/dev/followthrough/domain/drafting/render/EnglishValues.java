package dev.followthrough.domain.drafting.render;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// `€48,000`, `14 depots`, `Wednesday 14 October`.
final class EnglishValues extends Values {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.ENGLISH);

    @Override
    String money(BigDecimal amount, String currency) {
        return Words.sign(currency, "en").orElse(currency + " ") + plain(amount);
    }

    @Override
    String count(BigDecimal amount, String unit) {
        String words = Words.english(unit, amount.compareTo(BigDecimal.ONE) == 0);
        return words.isEmpty() || words.startsWith("%") ? plain(amount) + words : plain(amount) + " " + words;
    }

    @Override
    String day(LocalDate day) {
        return DAY.format(day);
    }

    @Override
    String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }
}
