package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.mention.Mention;
import dev.followthrough.domain.drafting.mention.Span;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Small numbers that claim nothing: `two options`, `a 20-minute call`, the marks of a list. `harmless.yaml` has the
/// words.
final class Harmless {
    private static final HarmlessFile WORDS = HarmlessFile.shipped();
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);
    private static final Pattern LIST_MARK = Pattern.compile("\\s*[#(]?");
    private static final Pattern CLAUSE = Pattern.compile("[,;:，；：](?!\\d)");
    private static final int MOST_PARTS = 10;
    private static final int MOST_POINTED_AT = 3;
    private static final int BEFORE = 12;

    private Harmless() {}

    static boolean is(Sheet sheet, Mention mention) {
        return switch (mention) {
            case Mention.Count count -> isListMark(sheet, count) || isSmallTalk(sheet, count);
            case Mention.Length length -> isShortWhile(sheet, length);
            case Mention.Labelled labelled ->
                labelled.what().equals("page") && labelled.number().equals("1");
            default -> false;
        };
    }

    private static boolean isListMark(Sheet sheet, Mention.Count count) {
        int start = count.span().start();
        int end = count.span().end();
        String before = sheet.text().substring(sheet.text().lastIndexOf('\n', start) + 1, start);
        return LIST_MARK.matcher(before).matches()
                && end < sheet.text().length()
                && ".)、:".indexOf(sheet.text().charAt(end)) >= 0;
    }

    private static boolean isSmallTalk(Sheet sheet, Mention.Count count) {
        String written = count.span().in(sheet.text());
        if (written.equalsIgnoreCase("one")) return true;
        if (isVague(sheet, count)) return true;
        if (!isAtMost(count.amounts(), MOST_PARTS)) return false;
        String unit = count.unit();
        boolean isFew = isAtMost(count.amounts(), MOST_POINTED_AT) && !Character.isDigit(written.charAt(0));
        if (unit == null) return isFew || isOneToOne(sheet, count);
        if (isFew
                && (pointsBack(sheet, count) || leadsOn(sheet, count))
                && !sheet.known().counts(unit)) return true;
        return isHarmlessNoun(unit) && !sheet.known().counts(unit);
    }

    private static boolean pointsBack(Sheet sheet, Mention.Count count) {
        int start = count.span().start();
        return WORDS.pointing()
                .matcher(sheet.text().substring(Math.max(0, start - BEFORE), start))
                .find();
    }

    private static boolean leadsOn(Sheet sheet, Mention.Count count) {
        return WORDS.leading().matcher(behindNumber(sheet, count)).find();
    }

    private static boolean isVague(Sheet sheet, Mention.Count count) {
        String written = count.span().in(sheet.text());
        String sentence = sheet.sentenceAt(count.span().start()).in(sheet.text());
        return WORDS.vague().matcher(written).find()
                && !WORDS.claim().matcher(sentence).find();
    }

    /// Chinese counts span number and noun.
    private static String behindNumber(Sheet sheet, Mention.Count count) {
        int from = count.span().start() + 1;
        return sheet.text().substring(from, Math.min(sheet.text().length(), from + BEFORE));
    }

    /// `1:1`, `2-3 lines`.
    private static boolean isOneToOne(Sheet sheet, Mention.Count count) {
        String around = sheet.text()
                .substring(
                        count.span().start(),
                        Math.min(sheet.text().length(), count.span().end() + 12));
        String context = sheet.text()
                        .substring(
                                Math.max(0, count.span().start() - 2),
                                count.span().start())
                + around;
        return context.matches("(?s).{0,2}1:1.*")
                || around.matches("(?s)\\d-\\d (?:lines?|options?|slots?|points?|times).*");
    }

    private static boolean isHarmlessNoun(String unit) {
        if (Names.isHan(unit)) return WORDS.hanNouns().matcher(unit).matches();
        if (unit.startsWith("times") && !unit.matches("times(?: that| work| which| suit.*| next| this)?")) return false;
        return Arrays.stream(unit.split(" "))
                .anyMatch(word -> WORDS.nouns().contains(word) || WORDS.nouns().contains(singular(word)));
    }

    private static String singular(String word) {
        return word.replaceFirst("ies$", "y").replaceFirst("(?<=sh|ch|ss|x)es$|s$", "");
    }

    /// At most an hour of talk, or of the reader's own time for what the message brings.
    private static boolean isShortWhile(Sheet sheet, Mention.Length length) {
        boolean minutes = length.measure() == Mention.Measure.MINUTES
                && length.amounts().stream().anyMatch(amount -> amount.compareTo(HOUR) <= 0);
        if (!minutes) return false;
        Span span = sheet.sentenceAt(length.span().start());
        String sentence = span.in(sheet.text());
        if (WORDS.claim().matcher(sentence).find()) return false;
        boolean asks = sentence.endsWith("?");
        String clause = asks ? sentence : clause(sentence, length.span().start() - span.start());
        boolean isMeeting = WORDS.meeting().matcher(clause).find()
                && !WORDS.takes().matcher(clause).find();
        return isMeeting || WORDS.effort().matcher(clause).find();
    }

    private static String clause(String sentence, int at) {
        Matcher end = CLAUSE.matcher(sentence);
        int start = 0;
        while (end.find()) {
            if (end.start() >= at) return sentence.substring(start, end.start());
            start = end.end();
        }
        return sentence.substring(start);
    }

    private static boolean isAtMost(@Nullable List<BigDecimal> amounts, int most) {
        return amounts != null && amounts.stream().anyMatch(amount -> amount.compareTo(BigDecimal.valueOf(most)) <= 0);
    }
}
