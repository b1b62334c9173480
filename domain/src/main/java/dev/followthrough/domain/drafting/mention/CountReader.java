package dev.followthrough.domain.drafting.mention;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is left: numbers, with the noun that they count.
final class CountReader {
    private static final String NOUN = "(?:[\\s-]([A-Za-z][A-Za-z'-]*))?(?:[\\s-]([A-Za-z][A-Za-z'-]*))?";
    private static final Pattern TIMES =
            Pattern.compile("(" + Amounts.AMOUNT + ")\\s?([xX×])(?![A-Za-z])|(" + Amounts.AMOUNT + ")(倍)");
    private static final Pattern DIGITS = Pattern.compile("(" + Amounts.DIGIT_AMOUNT + Amounts.SCALE
            + "?\\+?)(?![A-Za-z\\d])" + NOUN + "\\s?(\\p{IsHan}{0,4}(?:/\\p{IsHan}+)?)");
    private static final Pattern WORDS = Pattern.compile("(" + EnglishNumbers.PATTERN + ")" + NOUN);
    private static final String MEASURE = "[个家人名位台辆套次条座所间份项站种款处批轮笔户吨公页张件只栋幢层块片部班门场株箱桶袋艘架组队颗把封口头匹尾棵根支枚粒瓶杯盘盒包卷册本篇幅首道盏面]";
    private static final Pattern CHINESE = Pattern.compile(
            "(?<![第\\p{N}零〇一二两三四五六七八九十百千万亿星期周拜])(" + ChineseNumbers.PATTERN + ")(" + MEASURE + "\\p{IsHan}{0,4})");
    private static final Set<String> NO_NOUN = Set.of(
            "and", "or", "of", "to", "in", "on", "at", "is", "are", "was", "were", "for", "with", "by", "from", "as",
            "if", "the", "a", "an", "that", "which", "you", "we", "i", "it", "would", "will", "can", "has", "have",
            "per", "but", "so");

    private CountReader() {}

    static void read(Page page) {
        page.read(TIMES, match -> count(match, match.group(1) != null ? match.group(1) : match.group(3), "x"));
        page.read(DIGITS, match -> {
            Span span = new Span(match.start(1), match.end(1));
            String han = match.group(4).isEmpty() ? null : match.group(4);
            return count(span, match.group(1).replace("+", ""), han != null ? han : unit(match, 2));
        });
        page.read(WORDS, match -> count(new Span(match.start(1), match.end(1)), match.group(1), unit(match, 2)));
        page.read(CHINESE, match -> isOne(match.group(1)) ? null : count(match, match.group(1), match.group(2)));
    }

    /// 一个 is mostly an article.
    private static boolean isOne(String number) {
        return number.equals("一") || number.startsWith("万") || number.startsWith("千") || number.equals("百");
    }

    private static @Nullable Mention count(MatchResult match, String amount, String unit) {
        return count(Page.span(match), amount, unit);
    }

    private static @Nullable Mention count(Span span, String amount, @Nullable String unit) {
        List<BigDecimal> amounts = Amounts.read(amount);
        return amounts.isEmpty() ? null : new Mention.Count(span, amounts, unit);
    }

    /// Both words that follow, so that an adjective does not hide the noun.
    private static @Nullable String unit(MatchResult match, int group) {
        String first = match.group(group);
        if (first == null || NO_NOUN.contains(first.toLowerCase(Locale.ROOT))) return null;
        String second = match.group(group + 1);
        boolean two = second != null && !NO_NOUN.contains(second.toLowerCase(Locale.ROOT));
        return (two ? first + " " + second : first).toLowerCase(Locale.ROOT);
    }
}
