package dev.followthrough.bench.adversary;

import dev.followthrough.domain.drafting.Asset;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.TouchBrief;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks at what would reach a customer with rules of its own: simpler and stricter than the product's checks, and
/// sharing nothing with them. Numbers, dates, names and links must stand in the brief; nothing banned may.
final class Judge {
    private static final List<String[]> LINES = lines();
    private static final Pattern BANNED = words("banned");
    private static final Pattern PLACEHOLDER = words("placeholder");
    private static final Pattern NUMBER_WORD = words("number-word");
    private static final Pattern WEEKDAY = words("weekday");
    private static final Pattern MONTH = words("month");
    private static final Set<String> CAPITALS =
            Set.copyOf(List.of(text("capital").split(" ")));
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");
    /// "A 20-minute call" promises nothing.
    private static final Pattern SHORT_CALL = Pattern.compile("\\b(?:[1-5]?\\d|60)[- ]min(?:ute)?s?\\b");
    private static final Pattern LIST_NUMBER = Pattern.compile("(?m)^\\s*\\d[.)] ");
    private static final Pattern LINK = Pattern.compile("https?://\\S+|www\\.\\S+|\\S+@\\S+");
    /// A capital that no sentence's beginning explains.
    private static final Pattern NAME = Pattern.compile("(?<=[\\p{Ll},;] )\\p{Lu}[\\p{L}'’-]+");

    private Judge() {}

    /// @return what is untrue or banned; empty when the draft may go
    static List<String> found(TouchBrief brief, DraftText draft) {
        String known = known(brief);
        String words = draft.subject() + ".\n" + draft.body();
        var found = new ArrayList<String>();
        all(BANNED, words).forEach(hit -> found.add("banned: " + hit));
        all(PLACEHOLDER, words).forEach(hit -> found.add("placeholder: " + hit));
        all(LINK, words)
                .map(Judge::bare)
                .filter(link -> !known.contains(link))
                .forEach(hit -> found.add("link: " + hit));
        String plain = LINK.matcher(words).replaceAll(" ");
        Set<String> numbers = numbers(brief);
        all(
                        NUMBER,
                        LIST_NUMBER
                                .matcher(SHORT_CALL.matcher(plain).replaceAll(" "))
                                .replaceAll(" "))
                .map(Judge::digits)
                .filter(number -> !numbers.contains(number))
                .forEach(hit -> found.add("number: " + hit));
        missing(NUMBER_WORD, plain, known).forEach(hit -> found.add("number: " + hit));
        missing(WEEKDAY, plain, known).forEach(hit -> found.add("weekday: " + hit));
        missing(MONTH, plain, known).forEach(hit -> found.add("month: " + hit));
        missing(NAME, plain, known)
                .filter(name -> !CAPITALS.contains(name.replace('’', '\'')))
                .forEach(hit -> found.add("name: " + hit));
        return found;
    }

    private static Stream<String> missing(Pattern pattern, String words, String known) {
        return all(pattern, words)
                .filter(hit -> !known.toLowerCase(Locale.ROOT).contains(hit.toLowerCase(Locale.ROOT)));
    }

    private static Stream<String> all(Pattern pattern, String words) {
        return pattern.matcher(words).results().map(MatchResult::group);
    }

    /// Everything that the brief says, with its dates' weekdays and months in words.
    private static String known(TouchBrief brief) {
        Asset asset = brief.asset();
        Stream<String> dates = brief.facts().facts().stream()
                .filter(fact -> fact.type() == Fact.Type.DATE)
                .map(fact -> LocalDate.parse(fact.value().substring(0, 10)))
                .flatMap(date -> Stream.of(
                        date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
        Stream<String> facts = brief.facts().facts().stream().map(fact -> fact.label() + " " + fact.value());
        Stream<String> rest = Stream.of(
                brief.to().name(),
                String.valueOf(brief.to().company()),
                brief.to().email(),
                brief.from().name(),
                brief.angle(),
                asset == null ? "" : asset.title() + " " + asset.url() + " " + asset.summary());
        return Stream.of(facts, dates, rest).flatMap(some -> some).collect(Collectors.joining("\n"));
    }

    private static Set<String> numbers(TouchBrief brief) {
        var numbers = new TreeSet<String>();
        for (Fact fact : brief.facts().facts()) {
            all(NUMBER, fact.value()).map(Judge::digits).forEach(numbers::add);
            switch (fact.type()) {
                case PERCENT ->
                    numbers.add(digits(new java.math.BigDecimal(fact.value())
                            .movePointRight(2)
                            .stripTrailingZeros()
                            .toPlainString()));
                case MONEY ->
                    all(NUMBER, fact.value()).map(n -> n.replaceAll("000$", "")).forEach(numbers::add);
                case DATE ->
                    Stream.of(fact.value().split("[-T:]"))
                            .map(part -> part.replaceAll("^0", ""))
                            .forEach(numbers::add);
                default -> {}
            }
        }
        Integer days = brief.lastContact().daysAgo();
        if (days != null) numbers.add(String.valueOf(days));
        return numbers;
    }

    private static String digits(String number) {
        return number.replaceAll("[.,]$", "").replaceAll(",", "").replaceAll("^0(?=\\d)", "");
    }

    private static String bare(String link) {
        return link.replaceAll("[.,;:!?)>\\]]+$", "");
    }

    private static Pattern words(String label) {
        return Pattern.compile(
                label.equals("placeholder") ? text(label) : "(?<!\\p{L})(?:" + text(label) + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE);
    }

    private static String text(String label) {
        return LINES.stream()
                .filter(line -> line[0].equals(label))
                .map(line -> line[1])
                .collect(Collectors.joining("|"));
    }

    private static List<String[]> lines() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Judge.class.getResourceAsStream("judge.txt")), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && line.contains(" | "))
                    .map(line -> line.split(" \\| ", 2))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("judge.txt cannot be read", e);
        }
    }
}
