package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whoever is greeted is whoever it is sent to.
final class Greeting implements CheckRule {
    private static final Pattern ENGLISH = Pattern.compile(
            "\\A\\s*(?:(?i:hi|morning|afternoon|evening|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|bonjour|hola|liebe[r]?|guten tag)[ ,]+)([^\\n,!:]{1,60})[,!:.]?\\s*(?:\\n|(?=[,!:-]))");
    private static final Pattern NAME_ALONE =
            Pattern.compile("\\A\\s*(\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'.-]+){0,2})\\s*[,:]\\s*\\n");
    /// `Sara, your talk …`: whoever is spoken to, unless more is said of them.
    private static final Pattern SPOKEN_TO = Pattern.compile(
            "\\A\\s*(\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'.-]+)?), (?!who|whose|our\\b|my\\b|the\\b|an?\\b|head\\b|from\\b|and\\b|your (?:colleague|head|team|boss))");
    private static final Pattern CHINESE = Pattern.compile(
            "\\A\\s*(?:(?:您|你)好[,!:]?\\s?)?(?:尊敬的|亲爱的)?(?!(?:您|你)好)([\\p{IsHan}·]{1,6}?)(?:,|:|,?\\s*(?:您|你)好)");
    private static final Set<String> NOBODY = Set.of(
            "there",
            "all",
            "team",
            "everyone",
            "both",
            "again",
            "sir",
            "madam",
            "or",
            "and",
            "colleagues",
            "folks",
            "everybody",
            "the");
    private static final Set<String> TITLES =
            Set.of("mr", "ms", "mrs", "miss", "dr", "prof", "professor", "sir", "madam", "mx", "herr", "frau");
    private static final ChineseWordLists CHINESE_WORDS = ChineseWordLists.shipped();

    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        String body = sheet.body();
        Matcher chinese = CHINESE.matcher(body);
        if (chinese.find()) {
            checkChinese(sheet, chinese.group(1), findings);
            return;
        }
        Matcher english = ENGLISH.matcher(body);
        Matcher alone = NAME_ALONE.matcher(body);
        if (english.find()) checkWords(sheet, english.group(1), findings);
        else if (alone.find()) checkWords(sheet, alone.group(1), findings);
        else checkSpokenTo(sheet, findings);
    }

    /// Only of people who are known: any word may stand before the first comma.
    private static void checkSpokenTo(Sheet sheet, Consumer<Finding> findings) {
        Matcher spokenTo = SPOKEN_TO.matcher(sheet.body());
        if (!spokenTo.find()) return;
        Set<String> names = Names.words(spokenTo.group(1));
        Set<String> right = Names.words(sheet.request().to().name());
        Set<String> sender = Names.words(sheet.request().from().name());
        boolean isOther = names.stream().allMatch(name -> sender.contains(name) || isKnownPerson(sheet, name));
        if (isOther && names.stream().noneMatch(right::contains)) wrong(sheet, spokenTo.group(1), findings);
    }

    private static void checkWords(Sheet sheet, String greeted, Consumer<Finding> findings) {
        List<String> names = Arrays.stream(greeted.split("[\\s&/]+"))
                .map(Names::bare)
                .filter(word -> !word.isEmpty() && !NOBODY.contains(word) && !TITLES.contains(word))
                .toList();
        Set<String> right = Names.words(sheet.request().to().name());
        if (names.isEmpty() || right.isEmpty()) return;
        boolean greetsRecipient = names.stream().anyMatch(right::contains);
        boolean others = names.stream().anyMatch(name -> !right.contains(name) && !isKnownPerson(sheet, name));
        if (!greetsRecipient || others) wrong(sheet, greeted, findings);
    }

    private static boolean isKnownPerson(Sheet sheet, String name) {
        return people(sheet).anyMatch(person -> Names.words(person).contains(name));
    }

    private static Stream<String> people(Sheet sheet) {
        return sheet.customer().stream()
                .filter(fact -> fact.type() == Fact.Type.PERSON)
                .map(Fact::value);
    }

    private static void checkChinese(Sheet sheet, String greeted, Consumer<Finding> findings) {
        String to = sheet.request().to().name();
        String name = CHINESE_WORDS.withoutTitle(greeted.replaceFirst("[您你]$", ""));
        boolean common = greeted.matches("大家|各位.*|您|你|先生|女士|贵司|团队|.*团队|老师");
        if (name.isEmpty() || common || !Names.isHan(to)) return;
        if (!to.contains(name)) wrong(sheet, greeted, findings);
    }

    private static void wrong(Sheet sheet, String greeted, Consumer<Finding> findings) {
        String why = "It goes to " + sheet.request().to().name() + ", and greets somebody else.";
        findings.accept(Rule.GREETING.reject(greeted.strip(), why));
    }
}
