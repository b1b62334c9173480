package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.Participant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who a line of notes gives a task to, and the rest of the line: `Oli: tune it`, `Kurt - replace it`, `Mel to share
/// it`, `Stig -> invite them`, `马工提供清单`.
///
/// @param name empty: nobody, or whoever wrote it
/// @param all  everybody together
record NoteOwner(String name, boolean all, String rest) {
    private static final Pattern MARKED =
            Pattern.compile("^\\**([\\p{L}@][\\p{L}.'’ ]{0,30}?)\\**\\s*(?:[:：]|\\s[-–—]\\s|\\s*(?:->|→|=>))\\s*(.+)$");
    private static final Pattern BOUND = Pattern.compile(
            "^(?:((?-i:[A-Z])[\\p{L}.'’]*(?: (?-i:[A-Z])[\\p{L}.'’]*)?) (?:to|will|should|must|has to|needs to|is to|is going to)|(I|we)(?:'ll| will| to| need to)?) (.+)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("^(?:[ 　]*(?:负责|会|来|给|将|,|，|:|：)?[ 　]*)(?=\\S)");

    /// At the end of a line: `- Sam to send`.
    private static final Pattern TRAILING =
            Pattern.compile("^(.+?)\\s+(?:[-–—]|->|→)\\s+((?-i:[A-Z])[\\p{L}.'’]*) to (.+)$");

    /// Whether a line gives somebody who was there something to do, whatever heading it stands under.
    static boolean isTask(String line, Cast cast) {
        String plain = Sentence.plain(line);
        Matcher trailing = TRAILING.matcher(plain);
        if (trailing.matches()) return cast.named(trailing.group(2)).isPresent();
        Matcher marked = MARKED.matcher(plain);
        if (marked.matches() && cast.named(marked.group(1)).isPresent())
            return marked.group(2).matches("(?i)(?:will|to|I'll) .*");
        Matcher bound = BOUND.matcher(plain);
        return bound.matches()
                && bound.group(1) != null
                && cast.named(bound.group(1)).isPresent();
    }

    static NoteOwner of(String line, Cast cast, Tongue tongue) {
        String plain = Sentence.plain(line);
        Matcher trailing = TRAILING.matcher(plain);
        if (trailing.matches() && cast.named(trailing.group(2)).isPresent())
            return named(trailing.group(2), trailing.group(3) + ": " + trailing.group(1), cast, tongue);
        Matcher marked = MARKED.matcher(plain);
        if (marked.matches() && isName(marked.group(1), cast, tongue))
            return named(marked.group(1), marked.group(2).replaceFirst("(?i)^(?:will|to|I'll) ", ""), cast, tongue);
        Matcher bound = BOUND.matcher(plain);
        if (bound.matches())
            return bound.group(1) == null
                    ? new NoteOwner("", false, bound.group(3))
                    : named(bound.group(1), bound.group(3), cast, tongue);
        Optional<String> known = cast.people().stream()
                .map(Participant::name)
                .flatMap(name -> List.of(name, name.split(" ")[0]).stream())
                .filter(plain::startsWith)
                .max(Comparator.comparingInt(String::length));
        if (known.isPresent()) {
            String rest = LINK.matcher(plain.substring(known.get().length())).replaceFirst("");
            return named(known.get(), rest, cast, tongue);
        }
        for (Pattern all : tongue.speech().patterns("all")) {
            Matcher together = all.matcher(plain);
            if (together.lookingAt())
                return new NoteOwner("", true, plain.substring(together.end()).strip());
        }
        return new NoteOwner("", false, plain);
    }

    private static boolean isName(String words, Cast cast, Tongue tongue) {
        return cast.named(words).isPresent()
                || tongue.speech().patterns("all").stream()
                        .anyMatch(all -> all.matcher(words).matches())
                || words.matches("\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?|\\p{IsHan}{2,4}");
    }

    private static NoteOwner named(String name, String rest, Cast cast, Tongue tongue) {
        boolean all = tongue.speech().patterns("all").stream()
                .anyMatch(words -> words.matcher(name).matches());
        String full = cast.named(name).map(Participant::name).orElse(name);
        return new NoteOwner(all ? "" : full, all, rest);
    }
}
