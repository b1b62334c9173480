package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.Answer;
import dev.followthrough.domain.drafting.Asset;
import dev.followthrough.domain.drafting.Commitment;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.drafting.check.Phrases;
import dev.followthrough.domain.drafting.mention.Plain;
import dev.followthrough.domain.drafting.voice.Formality;
import dev.followthrough.domain.meeting.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The brief as the lines want it: only words that can be used, each with its grammatical form.
final class Notes {
    private static final Pattern UNUSABLE = Pattern.compile(
            "[?\\n\\r\\[\\]{}<>_]|\\p{Cf}|\\b(?:TBD|TODO|null|N/A|n/a|none|unknown)\\b|\\bplease\\b|let (?:me|us) know|待定|不详|未知|请您?(?:回复|确认|告)");

    private final TouchBrief brief;
    private final Wishes wishes;
    private final Tongue tongue;
    private final Set<String> names = new HashSet<>();
    private final Map<String, Optional<Said>> read = new HashMap<>();

    Notes(TouchBrief brief, Wishes wishes, Tongue tongue) {
        this.brief = brief;
        this.wishes = wishes;
        this.tongue = tongue;
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

    /// Words of names, small: they keep their capital wherever they stand.
    Set<String> names() {
        return Set.copyOf(names);
    }

    TouchBrief brief() {
        return brief;
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
                .flatMap(value -> read(value).stream())
                .toList();
    }

    /// @return empty when it cannot stand in a text of this language
    Optional<Said> read(String value) {
        return read.computeIfAbsent(
                value,
                one -> isUsable(one) && tongue.isOwn(one) ? Optional.of(tongue.read(one, names)) : Optional.empty());
    }

    /// What they have just asked, as it stands: a question put in other words may be another one.
    Optional<String> asked() {
        return brief.facts().allCalled(FactLabels.CONCERN).stream()
                .map(Fact::value)
                .filter(value -> tongue.isOwn(value) && isUsable(value.replaceAll("[?？]+$", "")))
                .findFirst();
    }

    /// A fact that is a name or a number, as it is.
    Optional<Fact> value(String label) {
        return brief.facts().called(label).filter(fact -> isUsable(fact.value()));
    }

    Optional<Fact> nextMeeting() {
        return brief.facts().called(FactLabels.NEXT_MEETING).filter(fact -> fact.type() == Fact.Type.DATE);
    }

    /// Never the same to one contact twice (M17).
    @Nullable
    Asset asset() {
        Asset asset = brief.asset();
        boolean isWanted = asset != null
                && Phrases.allow(asset.title())
                && !wishes.has(Wish.NO_LINK)
                && brief.earlier().stream().noneMatch(draft -> draft.body().contains(asset.url()));
        return isWanted ? asset : null;
    }

    Optional<String> company() {
        return Optional.ofNullable(brief.to().company()).filter(this::isUsable);
    }

    /// An insight that the deal has not been told.
    Optional<Said> newInsight() {
        return all(FactLabels.INSIGHT).stream()
                .filter(said -> !wasSaid(said.text()) && !wasSaid(said.capital()))
                .findFirst();
    }

    Optional<Answer> newAnswer() {
        return brief.answers().stream()
                .filter(answer -> read(answer.question()).isPresent()
                        && read(answer.answer()).isPresent())
                .filter(answer -> read(answer.answer())
                        .filter(said -> wasSaid(said.text()) || wasSaid(said.capital()))
                        .isEmpty())
                .findFirst();
    }

    /// What both sides agreed to do, ours first; the facts so labelled are commitments without a date.
    List<Commitment> commitments() {
        List<Commitment> all = new ArrayList<>(brief.commitments());
        brief.facts()
                .allCalled(FactLabels.OUR_ACTION)
                .forEach(fact -> all.add(new Commitment(fact.value(), null, Side.OURS, null, false)));
        brief.facts()
                .allCalled(FactLabels.THEIR_ACTION)
                .forEach(fact -> all.add(new Commitment(fact.value(), null, Side.THEIRS, null, false)));
        return all.stream()
                .filter(one -> read(one.what()).isPresent())
                .sorted(java.util.Comparator.comparing(Commitment::side))
                .toList();
    }

    Optional<String> role() {
        return Reader.of(brief.to().role()).map(Reader::role).filter(role -> !role.isEmpty());
    }

    /// An owner's wish, then the house's voice and the prospect's own, then what suits the reader's part (M14).
    boolean isFormal() {
        if (wishes.has(Wish.FORMAL) || wishes.has(Wish.CASUAL)) return wishes.has(Wish.FORMAL);
        return brief.manner()
                .formality()
                .map(Formality.FORMAL::equals)
                .orElseGet(
                        () -> Reader.of(brief.to().role()).map(Reader::formal).orElse(false));
    }

    /// Somebody has said that a plain tone is right: what is polite by default may go.
    boolean isCasual() {
        if (wishes.has(Wish.FORMAL) || wishes.has(Wish.CASUAL)) return wishes.has(Wish.CASUAL);
        return brief.manner().formality().filter(Formality.CASUAL::equals).isPresent();
    }

    /// An earlier draft of the deal has these words.
    boolean wasSaid(String words) {
        return brief.written().stream().map(DraftText::body).anyMatch(body -> body.contains(words));
    }

    boolean wants(Wish wish) {
        return wishes.has(wish);
    }

    boolean isUsable(String value) {
        String plain = Plain.of(value).strip();
        return !plain.isEmpty()
                && tongue.length(plain) <= tongue.longestFact()
                && !plain.matches("(?s).*[.!] \\p{Lu}.*|.*[。!].+")
                && !UNUSABLE.matcher(plain).find()
                && Phrases.allow(plain);
    }
}
