package dev.followthrough.domain.engagement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the person whom a mail names in a colleague's or successor's place: by an address beside the name, by the
/// words that introduce somebody, and by who stands in copy.
final class People {
    private static final String NAME =
            "(?-i:(\\p{Lu}[\\p{L}'’-]+(?: (?:van|von|de|der|den|da|di|del|la|le|bin|al|\\p{Lu}\\.))*(?: \\p{Lu}[\\p{L}'’-]+){0,2}))";
    /// Followed by what may stand behind a Chinese or a Japanese name.
    private static final String HAN = "(\\p{IsHan}{1,4}?)"
            + "(?=[\\s(（,，、。:：<]|[a-z0-9]|的|[负負][责責]|[联聯]|接替|[将將]|吧|跟|まで|に|へ|が|と|で|を|は|様|さん|氏|部長|課長|$)";
    private static final String EMAIL = "([\\w.+'%-]+@[\\w-]+(?:\\.[\\w-]+)*\\.\\p{L}{2,})";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final List<Pattern> INTRODUCTIONS = Phrases.lines("introductions").stream()
            .map(line -> Pattern.compile(
                    line.written().replace(" ", "\\s+").replace("NAME", NAME).replace("HAN", HAN), FLAGS))
            .toList();
    private static final Pattern ADDRESS = Pattern.compile(EMAIL, FLAGS);
    private static final Pattern NAME_BEFORE_ADDRESS = Pattern.compile(
            NAME
                    + "(?:, (?-i:\\p{Ll})[\\p{L} ]{2,40},?)?\\s*(?:\\(|<|\\[|,|at|on|via|unter|:|-|–|à|en|his|her|e-?mail|mail(?: is)?|\\(e-?mail:?|\\s)*\\s*(?:mailto:)?$",
            FLAGS);
    /// Words that only look like names at their ends: titles, pronouns, departments.
    private static final Set<String> NO_NAME = Phrases.lines("no-names").stream()
            .flatMap(line -> Arrays.stream(line.written().split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private People() {}

    static Optional<NamedPerson> named(InboundMail mail, Written written) {
        String text = written.text();
        Optional<String> email = address(mail, text);
        Optional<String> name = email.flatMap(found -> beside(text, found))
                .or(() -> introduced(text))
                .filter(found -> !isTheirCompany(mail, found));
        if (name.isEmpty() && email.isEmpty()) return Optional.empty();
        return Optional.of(copied(mail, new NamedPerson(name.orElse(null), email.orElse(null))));
    }

    /// "I have left Halden" names a company: its mail domain bears the name.
    private static boolean isTheirCompany(InboundMail mail, String name) {
        String word = name.toLowerCase(Locale.ROOT).split(" ")[0];
        return mail.from() != null && word.length() > 2 && mail.from().domain().startsWith(word);
    }

    private static Optional<String> address(InboundMail mail, String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .filter(found ->
                        mail.from() == null || !found.equals(mail.from().email()))
                .filter(found -> mail.to().stream().noneMatch(to -> to.email().equals(found)))
                .findFirst();
    }

    private static Optional<String> beside(String text, String email) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(email);
        String before = text.substring(Math.max(0, at - 90), at).replaceAll("\\s+", " ");
        Matcher match = NAME_BEFORE_ADDRESS.matcher(before);
        String last = null;
        while (match.find()) last = match.group(1);
        return Optional.ofNullable(last).map(People::trimmed).filter(name -> !name.isEmpty());
    }

    private static Optional<String> introduced(String text) {
        return INTRODUCTIONS.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .flatMap(found -> Stream.ofNullable(found.group(1)))
                .map(People::trimmed)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /// Without the words at its ends that only look like a name.
    private static String trimmed(String name) {
        String[] words = name.strip().split("\\s+");
        int from = 0;
        int to = words.length;
        while (from < to && isNoName(words[from])) from++;
        while (to > from && isNoName(words[to - 1])) to--;
        return String.join(" ", List.of(words).subList(from, to)).replaceAll("'s$", "");
    }

    private static boolean isNoName(String word) {
        return NO_NAME.contains(word.toLowerCase(Locale.ROOT).replaceAll("[.,]$", ""));
    }

    /// Who is introduced often stands in copy: then the address is known, or the whole name.
    private static NamedPerson copied(InboundMail mail, NamedPerson person) {
        return mail.cc().stream()
                .filter(other -> isSame(other, person))
                .findFirst()
                .map(other -> new NamedPerson(longer(person.name(), other.name()), other.email()))
                .orElse(person);
    }

    private static boolean isSame(MailAddress other, NamedPerson person) {
        if (person.email() != null) return other.email().equals(person.email());
        String first = String.valueOf(person.name()).toLowerCase(Locale.ROOT).split(" ")[0];
        return String.valueOf(other.name()).toLowerCase(Locale.ROOT).contains(first)
                || other.local().startsWith(first);
    }

    private static @Nullable String longer(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) return a == null ? b : a;
        return b.length() > a.length() ? b : a;
    }
}
