package dev.followthrough.domain.drafting.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Joins the pieces of a date that stand side by side, so that they must all be true of one fact.
final class MomentReader {
    private static final Pattern GLUE = Pattern.compile("[\\s,()]*(?:(?:the|of|at|on|T|um|于|的|-)[\\s,]*)?(?:the\\s)?");

    private static final Pattern HAN = Pattern.compile("[月日号周星礼季点时]");
    private static final Pattern WORTH_A_LOOK = Pattern.compile(
            "\\d|(?i:day\\b|quarter)|(?<![A-Za-z])(?:" + CalendarWords.WEEKDAY + "|" + CalendarWords.MONTH + ")");

    private MomentReader() {}

    static void read(Page page) {
        List<MomentPart> parts = parts(page);
        int i = 0;
        while (i < parts.size()) {
            MomentPart moment = parts.get(i++);
            while (i < parts.size() && belongs(page.text(), moment, parts.get(i))) moment = moment.join(parts.get(i++));
            page.add(moment.mention());
        }
    }

    private static boolean belongs(String text, MomentPart moment, MomentPart next) {
        String between = text.substring(moment.span().end(), next.span().start());
        return !between.contains("\n\n") && GLUE.matcher(between).matches() && moment.canJoin(next);
    }

    private static List<MomentPart> parts(Page page) {
        Page own = new Page(page.text());
        List<MomentPart> parts = new ArrayList<>();
        boolean hasHan = page.mayHave(HAN);
        boolean hasSign = page.mayHave(WORTH_A_LOOK);
        for (MomentParts.Form form : MomentParts.ALL) {
            if (form.isChinese() ? !hasHan : !hasSign) continue;
            Matcher matcher = form.pattern().matcher(page.text());
            while (matcher.find()) {
                Span span = new Span(matcher.start(), matcher.end());
                if (!page.isFree(span) || !own.isFree(span)) continue;
                MomentPart part = form.reader().apply(matcher.toMatchResult());
                if (part == null) continue;
                parts.add(part);
                own.add(part.mention());
            }
        }
        parts.sort(Comparator.comparingInt(part -> part.span().start()));
        return parts;
    }
}
