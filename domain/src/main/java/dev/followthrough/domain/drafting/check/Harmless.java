package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.mention.Mention;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Small numbers that claim nothing: `two options`, `a 20-minute call`, the marks of a list.
final class Harmless {
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);
    private static final Set<String> NOUNS = Set.of(
            "option",
            "question",
            "thing",
            "idea",
            "point",
            "thought",
            "way",
            "line",
            "sentence",
            "word",
            "note",
            "slot",
            "step",
            "reason",
            "item",
            "topic",
            "example",
            "part",
            "side",
            "bullet",
            "possibility",
            "choice",
            "path",
            "suggestion",
            "paragraph",
            "remark",
            "hand",
            "look",
            "second",
            "moment",
            "minute",
            "alternative",
            "answer",
            "direction",
            "time");
    private static final Pattern NOUNS_HAN = Pattern.compile(
            "^(?:个|种|点|条|步|句|项|件|次|处)?(?:简短|小|具体|可能|不同|可选|关键|快速|简单)?的?(?:选择|选项|问题|想法|建议|思路|方式|方法|办法|时间|时段|要点|步骤|方面|事|话|可能|原因|方向|角度|小时间|内容|点).*|^(?:点|种|句话?|步)$");
    private static final Pattern MEETING = Pattern.compile(
            "(?i)\\b(?:call|chat|talk|speak|conversation|meet|meeting|walk(?:through)?|show|session|demo|calendar|connect|compare|go through|discuss|look|spare|slot|review|read|free|worth)\\b|通话|电话|会议|聊|沟通|交流|演示|时间|见面|讨论|阅读|读|看");
    private static final Pattern CLAIM = Pattern.compile(
            "(?i)\\b(?:cut|cuts|sav\\w+|reduc\\w+|from \\S+ to|faster|drop\\w*|down to|instead of|within|per|every|each|takes?|took|respond|response|uptime|downtime)\\b|缩短|减少|节省|降到|降至|提升|响应|每天|每次|以内");
    private static final Pattern LIST_MARK = Pattern.compile("\\s*[#(]?");

    private Harmless() {}

    static boolean is(Sheet sheet, Mention mention) {
        return switch (mention) {
            case Mention.Count count -> isListMark(sheet, count) || isSmallTalk(sheet, count);
            case Mention.Length length -> isMeetingLength(sheet, length);
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
        if (!isAtMost(count.amounts(), 10)) return false;
        String unit = count.unit();
        if (unit == null)
            return isAtMost(count.amounts(), 3) && !Character.isDigit(written.charAt(0)) || isOneToOne(sheet, count);
        return isHarmlessNoun(unit);
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
        if (Names.isHan(unit)) return NOUNS_HAN.matcher(unit).matches();
        if (unit.startsWith("times") && !unit.matches("times(?: that| work| which| suit.*| next| this)?")) return false;
        for (String word : unit.split(" "))
            if (NOUNS.contains(word.replaceFirst("ies$", "y").replaceFirst("s$", ""))) return true;
        return false;
    }

    private static boolean isMeetingLength(Sheet sheet, Mention.Length length) {
        boolean minutes = length.measure() == Mention.Measure.MINUTES
                && length.amounts().stream().anyMatch(amount -> amount.compareTo(HOUR) <= 0);
        if (!minutes) return false;
        String sentence = sheet.sentenceAt(length.span().start()).in(sheet.text());
        return MEETING.matcher(sentence).find() && !CLAIM.matcher(sentence).find();
    }

    private static boolean isAtMost(@Nullable List<BigDecimal> amounts, int most) {
        return amounts != null && amounts.stream().anyMatch(amount -> amount.compareTo(BigDecimal.valueOf(most)) <= 0);
    }
}
