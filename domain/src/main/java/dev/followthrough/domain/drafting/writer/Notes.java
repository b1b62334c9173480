package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.Asset;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.drafting.check.Phrases;
import dev.followthrough.domain.drafting.mention.Plain;
import dev.followthrough.domain.drafting.writer.Said.Form;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The brief as the phrasebook wants it: only words that can be used, each with its grammatical form.
final class Notes {
    private static final int MOST_WORDS = 24;
    private static final Pattern UNUSABLE = Pattern.compile(
            "[?\\n\\r\\[\\]{}<>_]|\\p{Cf}|\\b(?:TBD|TODO|null|N/A|n/a|none|unknown)\\b|\\bplease\\b|let (?:me|us) know");

    private final TouchBrief brief;
    private final Wishes wishes;
    private final BiFunction<String, Set<String>, Said> grammar;
    private final Set<String> names = new HashSet<>();

    Notes(TouchBrief brief, Wishes wishes, BiFunction<String, Set<String>, Said> grammar) {
        this.brief = brief;
        this.wishes = wishes;
        this.grammar = grammar;
        addNames(brief.to().name());
        addNames(brief.from().name());
        if (brief.to().company() != null) addNames(brief.to().company());
        brief.facts().facts().stream()
                .filter(fact -> fact.type() == Fact.Type.PERSON
                        || fact.type() == Fact.Type.COMPANY
                        || fact.type() == Fact.Type.PRODUCT)
                .forEach(fact -> addNames(fact.value()));
    }

    private void addNames(String name) {
        names.addAll(Arrays.asList(name.toLowerCase(Locale.ROOT).split("\\s+")));
    }

    TouchBrief brief() {
        return brief;
    }

    String kind() {
        return brief.kind();
    }

    Optional<Said> topic() {
        return first(FactLabels.LAST_INTERACTION);
    }

    /// The topic where it can stand behind a preposition.
    Optional<String> topicNoun() {
        return topic().filter(said -> said.is(Form.NOUN)).map(Said::text);
    }

    Optional<Said> pain() {
        return first(FactLabels.PAIN);
    }

    Optional<Said> promised() {
        return first(FactLabels.PROMISED_STEP);
    }

    Optional<Said> first(String label) {
        return all(label).stream().findFirst();
    }

    List<Said> all(String label) {
        return brief.facts().allCalled(label).stream()
                .filter(fact -> fact.type() == Fact.Type.TEXT)
                .map(Fact::value)
                .filter(Notes::isUsable)
                .map(this::read)
                .toList();
    }

    Said read(String value) {
        return grammar.apply(value, names);
    }

    Optional<Fact> nextMeeting() {
        return brief.facts().called(FactLabels.NEXT_MEETING).filter(fact -> fact.type() == Fact.Type.DATE);
    }

    @Nullable
    Asset asset() {
        Asset asset = brief.asset();
        return asset != null && Phrases.allow(asset.title()) ? asset : null;
    }

    Optional<String> company() {
        return Optional.ofNullable(brief.to().company()).filter(Notes::isUsable);
    }

    /// Executives and buyers are written to a little more formally (M14).
    boolean isFormal() {
        if (wishes.has(Wish.FORMAL) || wishes.has(Wish.CASUAL)) return wishes.has(Wish.FORMAL);
        String role = brief.to().role();
        return role != null
                && role.matches(
                        "(?i).*\\b(?:C[EFIOT]O|chief|president|VP|director|board|partner|economic.buyer|procurement|managing)\\b.*");
    }

    /// An earlier draft of the deal has these words.
    boolean wasSaid(String words) {
        return brief.written().stream().anyMatch(draft -> draft.body().contains(words));
    }

    boolean wants(Wish wish) {
        return wishes.has(wish);
    }

    boolean isLater() {
        return brief.ordinal() >= 3;
    }

    static boolean isUsable(String value) {
        String plain = Plain.of(value).strip();
        return !plain.isEmpty()
                && plain.split("\\s+").length <= MOST_WORDS
                && !plain.matches("(?s).*[.!] \\p{Lu}.*")
                && !UNUSABLE.matcher(plain).find()
                && Phrases.allow(plain);
    }
}
