package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// People and companies named in Chinese: surname with a title, a full name that does something, a registered
/// company.
final class ChineseNames implements CheckRule {
    private static final String SURNAME =
            "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]";
    /// Surnames that are hardly ever the beginning of another word.
    private static final String CLEAR_SURNAME = "[王李张刘陈杨赵吴徐孙胡朱郭罗梁宋郑韩唐冯董萧曹袁邓傅沈彭吕苏卢蒋蔡贾魏薛阎潘杜戴汪姜范姚谭廖邹熊郝崔邱秦侯邵孟汤尹黎乔贺龚]";
    private static final String TITLE =
            "(?:总监|总经理|总裁|总(?![部体结之共数是计的])|经理|先生|女士|小姐|主任|老师|博士|教授|董事长|院长|部长|处长|厂长|科长|工程师|工(?![作程具厂人时业艺资]))";
    private static final Pattern TITLED =
            Pattern.compile("(?<![\\p{IsHan}&&[^与和跟请由向给让是及对,]])(" + SURNAME + "\\p{IsHan}{0,2}?)" + TITLE);
    private static final Pattern ACTING = Pattern.compile(
            "(?<=^|[,。;:!?、\\s与和跟请由向给让])(" + CLEAR_SURNAME
                    + "\\p{IsHan}{1,2}?)(?=说|提到|提出|确认|负责|认为|表示|想要|要求|那边|这边|将会|已经|会[在把发来]|和我|与我|分享)",
            Pattern.MULTILINE);
    private static final Pattern COMPANY = Pattern.compile("([\\p{IsHan}]{2,8}?)(?:有限公司|股份公司|集团(?![内下]))");

    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        String known = Stream.concat(
                        sheet.customer().stream().map(fact -> fact.value()),
                        Stream.of(
                                sheet.request().to().name(),
                                sheet.request().from().name()))
                .collect(Collectors.joining("\n"));
        find(sheet, TITLED, known, findings);
        find(sheet, ACTING, known, findings);
        find(sheet, COMPANY, known, findings);
    }

    private static void find(Sheet sheet, Pattern pattern, String known, Consumer<Finding> findings) {
        Matcher matcher = pattern.matcher(sheet.text());
        while (matcher.find()) {
            String name = matcher.group(1);
            if (known.contains(name) || name.matches(".*(?:贵|本|我们|你们|您|该|整个|全)$")) continue;
            String why =
                    "No fact that the customer may see has this name. Correct it, or add the fact with its source.";
            findings.accept(Finding.reject("name", matcher.group(), why));
        }
    }
}
