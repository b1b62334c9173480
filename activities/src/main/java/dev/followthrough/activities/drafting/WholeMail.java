package dev.followthrough.activities.drafting;

import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.drafting.kind.MessageKind;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import dev.followthrough.domain.drafting.mention.Plain;
import dev.followthrough.domain.drafting.mention.RelativeDay;
import dev.followthrough.domain.drafting.mention.RelativeDays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Whether what a model wrote is a mail at all. The checks find what is untrue; small models write things that
/// are neither true nor untrue: no greeting, no name below, the same words for ever, pieces of their own prompt, a
/// `tomorrow` that moves while its owner reads. A person may write so if they like; a model may not.
final class WholeMail {
    /// As long a run of words stands in two texts by chance only in names.
    private static final int ECHO_WORDS = 5;

    private static final int LOOP_WORDS = 6;
    private static final int LOOP_TIMES = 3;
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}'’]+");
    /// Headings and labels of the prompt (see [Prompt]).
    private static final Pattern LABEL =
            Pattern.compile("(?im)^\\W*(brief|facts|mend this|again|draft|subject|body)\\W*$"
                    + "|\\b(message|angle|at most|their company|they care about|last contact|to share|sent before)\\s*:"
                    + "|\\bmend this\\b|\\bjson\\b|\\byour last (answer|draft)\\b");

    private WholeMail() {}

    static List<Finding> findings(TouchBrief brief, DraftText text, MessageKinds kinds) {
        var found = new ArrayList<Finding>();
        List<String> lines = text.body()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        Optional<MessageKind> kind = kinds.find(brief.kind());
        boolean greets =
                kind.map(one -> one.greeting() != MessageKind.GreetingForm.NONE).orElse(true);
        boolean signs =
                kind.map(one -> one.signOff() != MessageKind.SignOffForm.NONE).orElse(true);
        if (greets && (lines.isEmpty() || !names(lines.getFirst(), brief.to().name())))
            found.add(Finding.reject("no-greeting", "", "Greet the reader by name in the first line."));
        if (signs
                && lines.stream()
                        .skip(Math.max(1, lines.size() - 3L))
                        .noneMatch(line -> names(line, brief.from().name())))
            found.add(Finding.reject("no-sign-off", "", "Sign with the sender's name in the last line."));
        for (RelativeDay day : RelativeDays.in(Plain.of(text.body())))
            found.add(Finding.reject(
                    "moving-day",
                    day.span().in(text.body()),
                    "It may be read on another day than it was written; name the day itself, or none."));
        if (isLoop(text.body())) found.add(Finding.reject("loop", "", "It says the same again and again."));
        echo(text)
                .ifPresent(quote -> found.add(
                        Finding.reject("prompt-echo", quote, "This is from the instructions, not for the reader.")));
        return found;
    }

    private static boolean names(String line, String name) {
        List<String> words = words(line);
        return words(name).stream().anyMatch(words::contains);
    }

    private static boolean isLoop(String body) {
        Map<String, Integer> runs = new HashMap<>();
        runs(words(body), LOOP_WORDS).forEach(run -> runs.merge(run, 1, Integer::sum));
        return runs.values().stream().anyMatch(times -> times >= LOOP_TIMES);
    }

    private static Optional<String> echo(DraftText text) {
        String all = text.subject() + "\n" + text.body();
        var label = LABEL.matcher(all);
        if (label.find()) return Optional.of(label.group().strip());
        Set<String> told = new HashSet<>(runs(words(Prompt.system()), ECHO_WORDS));
        return runs(words(all), ECHO_WORDS).stream().filter(told::contains).findFirst();
    }

    private static List<String> runs(List<String> words, int length) {
        var runs = new ArrayList<String>();
        for (int i = 0; i + length <= words.size(); i++) runs.add(String.join(" ", words.subList(i, i + length)));
        return runs;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
