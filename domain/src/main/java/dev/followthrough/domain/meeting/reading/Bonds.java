package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.Lexicon;
import dev.followthrough.domain.meeting.Participant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the bonds in a sentence; of two that overlap the earlier wins, then the kind.
final class Bonds {
    private final Lexicon words;
    private final Cast cast;
    private final Map<Sentence, List<Bond>> found = new HashMap<>();

    Bonds(Tongue tongue, Cast cast) {
        this.words = tongue.speech();
        this.cast = cast;
    }

    List<Bond> in(Sentence sentence) {
        return found.computeIfAbsent(sentence, this::find);
    }

    private List<Bond> find(Sentence sentence) {
        List<Bond> all = new ArrayList<>();
        for (Bond.Kind kind : Bond.Kind.values())
            for (Pattern pattern : words.patterns(kind.name().toLowerCase(Locale.ROOT)))
                add(all, kind, pattern.matcher(sentence.plain()));
        for (Pattern third : words.patterns("third"))
            for (Participant person : cast.people()) addThird(all, third, person.name(), sentence);
        all.sort(Comparator.comparingInt(Bond::start)
                .thenComparing(Bond::kind)
                .thenComparing(Bond::end, Comparator.reverseOrder()));
        List<Bond> kept = new ArrayList<>();
        for (Bond bond : all)
            if (kept.isEmpty() || bond.start() >= kept.getLast().end()) kept.add(bond);
        return kept;
    }

    /// Where names have no sign of their own, those who were there are looked for: 小贺会…, 徐主任协调….
    private static void addThird(List<Bond> all, Pattern third, String name, Sentence sentence) {
        if (name.equals(sentence.speaker())) return;
        String plain = sentence.plain();
        for (int at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1)) {
            int end = at + name.length();
            if (third.matcher(plain).region(end, plain.length()).lookingAt())
                all.add(new Bond(Bond.Kind.NAMED, name, at, end, end));
        }
    }

    private static void add(List<Bond> all, Bond.Kind kind, Matcher match) {
        boolean hasWho = match.namedGroups().containsKey("who");
        while (match.find()) {
            String who =
                    hasWho && match.group("who") != null ? match.group("who").strip() : "";
            int start = match.start();
            while (start < match.start("what")
                    && !Character.isLetterOrDigit(match.group().charAt(start - match.start()))) start++;
            all.add(new Bond(kind, who, start, match.start("what"), match.end()));
        }
    }
}
