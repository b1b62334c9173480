package dev.followthrough.domain.cadence.diff;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Collects the sentences about one subject, such as `step 3 (case-study)`.
final class Said {
    private final String subject;
    private final List<String> sentences = new ArrayList<>();

    Said(String subject) {
        this.subject = subject;
    }

    void say(String what) {
        sentences.add(subject + " " + what);
    }

    /// @param verb such as `goes by`
    void instead(String verb, String was, String is) {
        if (!was.equals(is)) say("now " + verb + " " + is + " instead of " + was);
    }

    void instead(String verb, Duration was, Duration is) {
        if (!was.equals(is)) say("now " + verb + " " + Words.instead(was, is));
    }

    /// What was said in a list: what is new, what is gone, what is otherwise, and at last its order.
    ///
    /// @param one  what an entry is called, such as `rule`
    /// @param name by which entries of both are the same one
    /// @param says all that it says, so that different entries say different things
    <T> void entries(String one, List<T> was, List<T> is, Function<T, String> name, Function<T, String> says) {
        List<T> gone = without(was, is, says);
        List<T> added = without(is, was, says);
        for (T entry : added) {
            Optional<T> before = gone.stream()
                    .filter(old -> name.apply(old).equals(name.apply(entry)))
                    .findFirst();
            before.ifPresent(gone::remove);
            say(before.map(old -> "now says " + one + " " + says.apply(entry) + " instead of " + says.apply(old))
                    .orElseGet(() -> "has a new " + one + ": " + says.apply(entry)));
        }
        for (T entry : gone) say("loses its " + one + ": " + says.apply(entry));
        boolean sameEntries = without(was, is, says).isEmpty() && added.isEmpty();
        if (sameEntries && !sayOf(was, says).equals(sayOf(is, says))) {
            say("has its " + one + "s in another order, and the first that fits counts");
        }
    }

    private static <T> List<String> sayOf(List<T> entries, Function<T, String> says) {
        return entries.stream().map(says).toList();
    }

    /// Each entry of the one list that the other does not have, as often as it is there more.
    private static <T> List<T> without(List<T> all, List<T> others, Function<T, String> says) {
        List<String> left = new ArrayList<>(sayOf(others, says));
        List<T> more = new ArrayList<>();
        for (T entry : all) {
            if (!left.remove(says.apply(entry))) more.add(entry);
        }
        return more;
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
