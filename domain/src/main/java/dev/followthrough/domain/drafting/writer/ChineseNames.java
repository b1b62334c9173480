package dev.followthrough.domain.drafting.writer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 称呼: surname and title where both are known, else the full name; whether 先生 or 女士 is never guessed.
final class ChineseNames {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,4}");
    private static final String DOUBLE = "欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯";
    private static final Pattern TITLE = Pattern.compile("(总监|总经理|副总裁|总裁|经理|主任|主管|工程师|院长|部长|处长|厂长|科长|老师|博士|教授|董事长)");
    private static final Pattern TITLED = Pattern.compile(".*(?:" + TITLE.pattern() + "|总|工|先生|女士)$");

    private ChineseNames() {}

    /// @param role as a CRM has it; only a Chinese title can stand in an address
    static String address(String name, @Nullable String role, boolean casual) {
        String plain = name.strip().replace(" ", "");
        if (!HAN.matcher(plain).matches()) return isLatin(plain) ? EnglishNames.first(name) : plain;
        if (TITLED.matcher(plain).matches()) return plain;
        String surname = plain.matches("(?:" + DOUBLE + ").*") ? plain.substring(0, 2) : plain.substring(0, 1);
        if (casual) return plain.length() > surname.length() + 1 ? plain.substring(surname.length()) : plain;
        Matcher title = role == null ? null : TITLE.matcher(role);
        if (title == null || !title.find()) return plain;
        return switch (title.group(1)) {
            case "总经理", "总裁", "副总裁" -> surname + "总";
            case "工程师" -> surname + "工";
            default -> surname + title.group(1);
        };
    }

    private static boolean isLatin(String name) {
        return name.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
