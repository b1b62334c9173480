package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.Asset;
import dev.followthrough.domain.drafting.Commitment;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.render.FactWords;
import dev.followthrough.domain.meeting.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Fills the slots of a line from what is known of the touch.
record Slots(Notes notes, Tongue tongue) {
    static final int FEWEST_SLOTS = 2;
    private static final int MOST_SLOTS = 3;
    /// Facts that a line can name, and by which an opening is known again.
    private static final Map<String, String> FACTS = Map.of(
            "topic", FactLabels.LAST_INTERACTION,
            "pain", FactLabels.PAIN,
            "outcome", FactLabels.OUTCOME,
            "concern", FactLabels.CONCERN,
            "step", FactLabels.PROMISED_STEP,
            "objection", FactLabels.OBJECTION,
            "trigger", FactLabels.TRIGGER,
            "personal", FactLabels.PERSONAL,
            "executive-role", FactLabels.EXECUTIVE_ROLE);

    private static final Set<String> TOLD_ONCE = Set.of("trigger", "personal", "objection");

    static boolean isFact(Slot slot) {
        return FACTS.containsKey(slot.name());
    }

    /// The words of the fact that a slot names, without a form.
    Optional<Said> fact(Slot slot) {
        return Optional.ofNullable(FACTS.get(slot.name())).flatMap(notes::first);
    }

    Optional<String> fill(Slot slot) {
        if (isFact(slot))
            return fact(slot)
                    .filter(said -> !TOLD_ONCE.contains(slot.name()) || !notes.wasSaid(said.text()))
                    .flatMap(said -> tongue.form(said, slot.form()));
        var brief = notes.brief();
        return switch (slot.name()) {
            case "you" -> filled(tongue.address(notes));
            case "me" -> filled(brief.from().name());
            case "my-company" -> Optional.ofNullable(brief.from().company()).flatMap(Slots::filled);
            case "company" -> notes.company();
            case "place" -> Optional.of(place());
            case "talk" -> Optional.of(tongue.words().talk(brief.lastContact().channel()));
            case "next-meeting" -> notes.nextMeeting().map(this::words);
            case "free-slots" -> freeSlots();
            case "executive", "phone" -> notes.value(label(slot.name())).map(Fact::value);
            case "competitor" -> notes.value(FactLabels.COMPETITOR).map(Fact::value);
            case "insight" -> notes.newInsight().flatMap(said -> tongue.form(said, slot.form()));
            case "asked" -> notes.asked().map(tongue::quoted);
            case "question" -> notes.newAnswer().flatMap(answer -> said(answer.question(), slot));
            case "answer" -> notes.newAnswer().flatMap(answer -> said(answer.answer(), slot));
            case "done" -> commitment(true).flatMap(one -> said(one.what(), slot));
            case "theirs" -> commitment(false).flatMap(one -> said(one.what(), slot));
            case "asset" -> Optional.ofNullable(notes.asset()).flatMap(asset -> asset(asset, slot.form()));
            default -> throw new IllegalArgumentException("No line can have a slot {" + slot.name() + "}");
        };
    }

    private static String label(String name) {
        return name.equals("phone") ? FactLabels.PHONE : FactLabels.EXECUTIVE;
    }

    private Optional<String> said(String value, Slot slot) {
        return notes.read(value).flatMap(said -> tongue.form(said, slot.form()));
    }

    private static Optional<String> filled(String words) {
        return words.isBlank() ? Optional.empty() : Optional.of(words);
    }

    private String place() {
        var place = tongue.words().place();
        return notes.company()
                .map(company -> place.at().replace("{company}", company))
                .orElse(place.none());
    }

    String words(Fact fact) {
        return FactWords.of(fact, tongue.language());
    }

    /// Two or three times to choose from (M53); one would be an order, four a puzzle.
    private Optional<String> freeSlots() {
        List<String> free = notes.brief().facts().allCalled(FactLabels.FREE_SLOT).stream()
                .filter(fact -> fact.type() == Fact.Type.DATE)
                .limit(MOST_SLOTS)
                .map(this::words)
                .toList();
        return free.size() < FEWEST_SLOTS ? Optional.empty() : Optional.of(tongue.either(free));
    }

    /// Ours that was done, or theirs that is open: each is mentioned once after the recap.
    private Optional<Commitment> commitment(boolean ours) {
        return notes.commitments().stream()
                .filter(one -> ours ? one.side() == Side.OURS && one.done() : one.side() == Side.THEIRS && !one.done())
                .filter(one -> notes.read(one.what())
                        .filter(said -> timesSaid(said) < (ours ? 1 : 2))
                        .isPresent())
                .findFirst();
    }

    private long timesSaid(Said said) {
        String perfect = tongue.form(said, "perfect").orElse(said.text());
        return notes.brief().earlier().stream()
                .filter(draft ->
                        draft.body().contains(said.text()) || draft.body().contains(perfect))
                .count();
    }

    private Optional<String> asset(Asset asset, String form) {
        return switch (form) {
            case "noun" -> Optional.of(tongue.words().asset(asset.kind()));
            case "title" -> Optional.of(asset.title().strip().replace('"', '\''));
            case "url" -> Optional.of(asset.url());
            case "about" ->
                Optional.of(notes.read(asset.summary())
                        .flatMap(said -> tongue.form(said, "about-asset"))
                        .orElseGet(() -> tongue.form(new Said("", Said.Form.NOUN), "stop")
                                .orElseThrow()));
            default -> throw new IllegalArgumentException("No line can have a slot {asset:" + form + "}");
        };
    }
}
