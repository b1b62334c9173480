package dev.followthrough.domain.drafting.render;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a language writes values. Each method gives nothing when the value is not in the ledger's form.
abstract class Values {
    private static final Pattern MONEY = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*([A-Z]{3})");
    private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*(.*)");

    abstract String money(BigDecimal amount, String currency);

    abstract String count(BigDecimal amount, String unit);

    abstract String day(LocalDate day);

    abstract String moment(LocalDateTime moment);

    final Optional<String> money(String value) {
        Matcher money = MONEY.matcher(value);
        return money.matches() ? Optional.of(money(new BigDecimal(money.group(1)), money.group(2))) : Optional.empty();
    }

    final Optional<String> percent(String share) {
        try {
            return Optional.of(plain(new BigDecimal(share).movePointRight(2)) + "%");
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    final Optional<String> number(String value) {
        Matcher number = NUMBER.matcher(value);
        return number.matches()
                ? Optional.of(
                        count(new BigDecimal(number.group(1)), number.group(2).strip()))
                : Optional.empty();
    }

    final Optional<String> date(String value) {
        try {
            return Optional.of(value.contains("T") ? moment(LocalDateTime.parse(value)) : day(LocalDate.parse(value)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// `48,000`, `12.5`.
    static String plain(BigDecimal number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
