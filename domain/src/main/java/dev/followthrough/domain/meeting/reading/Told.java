package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.source.Transcript;
import dev.followthrough.domain.meeting.source.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// People in a text that one person wrote about a meeting.
final class Told {
    private Told() {}

    /// @return the longest form of each name
    static List<String> people(Transcript transcript, Tongue tongue) {
        List<String> names = new ArrayList<>();
        for (Turn turn : transcript.turns())
            for (Pattern pattern : tongue.speech().patterns("told-person")) {
                Matcher match = pattern.matcher(Sentence.plain(turn.text()));
                while (match.find()) add(names, match.group("who"), tongue);
            }
        return names;
    }

    /// Names in a sentence that says who came from us.
    static List<String> ours(Transcript transcript, Tongue tongue, List<String> people) {
        return Talk.of(transcript).all().stream()
                .map(Sentence::plain)
                .filter(plain -> tongue.speech().has("told-ours", plain))
                .flatMap(plain -> people.stream().filter(name -> nearOurs(plain, name, tongue)))
                .distinct()
                .toList();
    }

    /// In the part of the sentence that speaks of us.
    private static boolean nearOurs(String plain, String name, Tongue tongue) {
        for (String part : plain.split("[,;，；。](?! and)|\\bon theirs\\b|\\btheir side\\b"))
            if (part.contains(name) && tongue.speech().has("told-ours", part)) return true;
        return false;
    }

    private static void add(List<String> names, String found, Tongue tongue) {
        String name = found.strip();
        if (tongue.speech().begins("no-name", name + " ") || name.endsWith("'s")) return;
        if (names.stream().anyMatch(known -> known.contains(name))) return;
        names.removeIf(name::contains);
        names.add(name);
    }
}
