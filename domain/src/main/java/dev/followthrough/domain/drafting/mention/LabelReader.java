package dev.followthrough.domain.drafting.mention;

import java.util.Locale;
import java.util.regex.Pattern;

/// Numbers that are names: versions, pages, clauses, standards.
final class LabelReader {
    private static final String NUMBER = "(\\d+(?:\\.\\d+)*[a-z]?)(?![\\w%])";
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?<![A-Za-z])(version|release|page|pages|clause|section|article|paragraph|appendix|annex|chapter|phase|ticket"
                    + "|level|tier|lot|invoice|order)s?(?:\\s(?:no\\.?|number)|\\s?#)?\\s" + NUMBER);
    private static final Pattern VERSION = Pattern.compile("(?i)(?<![A-Za-z\\d])(v)\\.?\\s?" + NUMBER);
    private static final Pattern STANDARD =
            Pattern.compile("(?<![A-Za-z])([A-Z]{2,5})[ -]" + "(\\d{1,6}(?:[-:]\\d+)*)(?![\\w.,]*\\d|%)");
    private static final Pattern CHINESE = Pattern.compile(
            "第\\s?(\\d+(?:\\.\\d+)*|" + ChineseNumbers.PATTERN + ")\\s?(条(?![曲线路建意消信记理经原规内评])|款|页|章|节|版|期)");

    private static final Pattern WORTH_A_LOOK = Pattern.compile("[\\d第]");

    private LabelReader() {}

    static void read(Page page) {
        if (!page.mayHave(WORTH_A_LOOK)) return;
        page.read(NAMED, match -> new Mention.Labelled(Page.span(match), singular(match.group(1)), match.group(2)));
        page.read(VERSION, match -> new Mention.Labelled(Page.span(match), "version", match.group(2)));
        page.read(
                STANDARD,
                match -> isQuarter(match.group(1))
                        ? null
                        : new Mention.Labelled(
                                Page.span(match), match.group(1).toLowerCase(Locale.ROOT), match.group(2)));
        page.read(
                CHINESE, match -> new Mention.Labelled(Page.span(match), what(match.group(2)), digits(match.group(1))));
    }

    /// `CET 10` and `AM 10` are times of day, `EUR 10` is money: those readers know better.
    private static boolean isQuarter(String capitals) {
        return capitals.matches("AM|PM|CET|CEST|UTC|GMT|EST|PST|AT|IN|ON|BY|THE|OF|TO|FOR|AND");
    }

    private static String singular(String what) {
        String word = what.toLowerCase(Locale.ROOT);
        return word.equals("pages") ? "page" : word;
    }

    private static String what(String chinese) {
        return switch (chinese) {
            case "条", "款" -> "clause";
            case "页" -> "page";
            case "版" -> "version";
            case "期" -> "phase";
            default -> "section";
        };
    }

    private static String digits(String written) {
        if (Character.isDigit(written.charAt(0))) return written;
        var read = ChineseNumbers.read(written);
        return read == null ? written : read.toPlainString();
    }
}
