package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.writer.Said.Form;
import java.util.regex.Pattern;

/// Finds out how a Chinese fact can stand in a sentence. What is not surely a name, a step or a question is a
/// clause, and stands in quotation marks or behind a colon.
final class ChineseGrammar {
    private static final Pattern ISO = Pattern.compile("\\b\\d{4}-(\\d{2})-(\\d{2})\\b(?!T)");
    private static final Pattern OWN_WORDS = Pattern.compile("^(?:我们|咱们|我|俺).*");
    private static final Pattern ASKS =
            Pattern.compile("^(?:怎么|怎样|如何|是否|能否|能不能|会不会|哪|多久|多少|为什么|有没有).*|.*(?:怎么|怎样|如何|是否|能不能|会不会|多久|多少|什么|为什么).*");
    private static final Pattern ACTION = Pattern.compile(
            "^(?:发送|发来|发|提供|安排|分享|确认|准备|介绍|约|预约|评审|查看|整理|测试|试用|讨论|对接|寄|写|更新|邀请|回答|解答|缩短|减少|降低|提高|提升|替换|取消|统一|打通|引入|完成|看|过一遍|走一遍|给|把|请|让|与|和|在).*");
    private static final Pattern WHOLE =
            Pattern.compile(".*(?:要花|要|没有|没|不|还在|还|需要|都|是|能|会|占|每天|每周|太|经常|总是|得|了|靠|从|先).*");
    private static final int SHORT_NAME = 5;

    private ChineseGrammar() {}

    static Said read(String value) {
        String text = ISO.matcher(
                        value.strip().replaceAll("[.!;,:。！；，：、\\s]+$", "").replaceAll("[“”\"]", ""))
                .replaceAll(date -> Integer.parseInt(date.group(1)) + "月" + Integer.parseInt(date.group(2)) + "日");
        String toReader = text.replace("对方", "贵司").replace("他们的", "贵司的");
        return new Said(toReader, form(toReader));
    }

    private static Form form(String text) {
        if (OWN_WORDS.matcher(text).matches()) return Form.QUOTE;
        if (text.matches(".*[?？吗]$")) return Form.QUOTE;
        if (ASKS.matcher(text).matches()) return Form.ASKED;
        if (ACTION.matcher(text).matches()) return Form.ACTION;
        boolean whole = WHOLE.matcher(text).matches() || text.matches(".*[，；：,;:].*");
        return whole && text.length() > SHORT_NAME ? Form.CLAUSE : Form.NOUN;
    }
}
