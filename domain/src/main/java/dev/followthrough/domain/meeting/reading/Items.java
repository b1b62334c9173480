package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.ActionItem;
import dev.followthrough.domain.meeting.ActionItem.Priority;
import dev.followthrough.domain.meeting.ActionItem.Signal;
import dev.followthrough.domain.meeting.Lexicon;
import dev.followthrough.domain.meeting.Side;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes action items of drafts: deadline, condition, priority, quote.
final class Items {
    private static final int MOST_LETTERS = 160;
    private static final int SOON_DAYS = 2;

    private final Talk talk;
    private final Cast cast;
    private final Tongue tongue;
    private final Deadlines deadlines;
    private final Deed deed;
    private final Quotes quotes;
    private final @Nullable LocalDate today;
    private final boolean spoken;

    Items(
            Talk talk,
            Cast cast,
            Tongue tongue,
            Deadlines deadlines,
            Quotes quotes,
            @Nullable LocalDate today,
            boolean spoken) {
        this.talk = talk;
        this.cast = cast;
        this.tongue = tongue;
        this.deadlines = deadlines;
        this.deed = new Deed(tongue, deadlines);
        this.quotes = quotes;
        this.today = today;
        this.spoken = spoken;
    }

    List<Dated> dated(List<Draft> drafts) {
        List<Dated> dated = Duplicates.merged(
                drafts.stream().map(draft -> new Dated(draft, due(draft))).toList());
        LocalDate next = nextMeeting(dated);
        return dated.stream().map(item -> resolved(item, next)).toList();
    }

    /// The day of the conversation that was agreed on last.
    static @Nullable LocalDate nextMeeting(List<Dated> items) {
        return items.stream()
                .filter(item -> item.draft().kind == Bond.Kind.MEET && item.due() != null)
                .reduce((first, second) -> second)
                .map(item -> item.due() == null ? null : item.due().date())
                .orElse(null);
    }

    ActionItem item(Dated dated) {
        Draft draft = dated.draft();
        Deadline due = dated.due();
        Optional<String> condition = condition(draft);
        boolean firm = condition.isPresent() && tongue.speech().begins("firm", condition.get())
                || condition.isPresent()
                        && tongue.isChinese()
                        && tongue.speech().has("firm", condition.get());
        boolean blocks = blocks(draft);
        return new ActionItem(
                what(draft),
                draft.owner,
                draft.side,
                due == null ? null : due.date(),
                due == null ? null : due.words(),
                due != null && due.explicit(),
                priority(draft, due, blocks),
                blocks,
                firm ? Signal.CONDITIONAL : draft.signal,
                condition.orElse(null),
                condition.map(words -> conditionSide(words, draft)).orElse(null),
                quotes.verbatim(draft.quote));
    }

    private @Nullable Deadline due(Draft draft) {
        Deadline without = null;
        for (int i = draft.dueTexts.size() - 1; i >= 0; i--) {
            Optional<Deadline> due = deadlines.of(draft.dueTexts.get(i));
            if (due.isEmpty()) continue;
            if (due.get().date() != null) return due.get();
            without = without == null ? due.get() : without;
        }
        return without;
    }

    private static Dated resolved(Dated item, @Nullable LocalDate next) {
        Deadline due = item.due();
        if (due == null || due.date() != null) return item;
        return new Dated(item.draft(), new Deadline(due.start(), due.end(), next, due.words(), false, due.strength()));
    }

    private String what(Draft draft) {
        String what = draft.what;
        String about = draft.about;
        if (!about.isEmpty()) what = what.isEmpty() ? about : what + (tongue.isChinese() ? "：" : ": ") + about;
        if (what.isEmpty()) what = deed.plainly(draft.quote.plain());
        return what.length() <= MOST_LETTERS
                ? what
                : what.substring(0, MOST_LETTERS).strip() + "…";
    }

    private Optional<String> condition(Draft draft) {
        Lexicon words = tongue.speech();
        for (Pattern pattern : words.patterns("condition")) {
            Matcher match = pattern.matcher(draft.span);
            while (match.find()) {
                String condition = match.group("what").strip();
                boolean asks = draft.kind == Bond.Kind.REQUEST || draft.kind == Bond.Kind.MEET;
                if (!asks && deadlines.in(condition).isEmpty()) return Optional.of(condition);
            }
        }
        return Optional.empty();
    }

    private @Nullable Side conditionSide(String condition, Draft draft) {
        Side speaker = spoken ? cast.side(draft.quote.speaker()) : Side.OURS;
        if (tongue.speech().begins("other-person", condition)) return Cast.other(speaker);
        return tongue.speech().begins("own-person", condition) ? speaker : null;
    }

    private Priority priority(Draft draft, @Nullable Deadline due, boolean blocks) {
        if (blocks) return Priority.CRITICAL;
        boolean soon = due != null
                && due.date() != null
                && today != null
                && !due.date().isAfter(today.plusDays(SOON_DAYS))
                && draft.kind != Bond.Kind.MEET;
        return soon || tongue.remarks().has("urgent", draft.quote.plain()) ? Priority.HIGH : Priority.NORMAL;
    }

    /// Somebody says in the same turn, or in the answer to it, that the deal stands or falls with it.
    private boolean blocks(Draft draft) {
        Lexicon remarks = tongue.remarks();
        if (!spoken) return remarks.has("blocker", draft.quote.plain());
        if (draft.kind == Bond.Kind.MEET) return false;
        Set<Integer> turns = new HashSet<>(Set.of(draft.quote.turn()));
        if (draft.context != null) turns.add(draft.context.turn());
        if (draft.asked != null) turns.add(draft.asked.turn());
        for (int turn : List.of(draft.quote.turn() + 1, draft.last.turn() + 1)) if (isTheirs(turn)) turns.add(turn);
        return turns.stream().anyMatch(turn -> remarks.has("blocker", talk.text(turn)));
    }

    private boolean isTheirs(int turn) {
        return cast.side(talk.speaker(turn)) == Side.THEIRS;
    }
}
