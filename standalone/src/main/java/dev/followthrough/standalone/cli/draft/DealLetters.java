package dev.followthrough.standalone.cli.draft;

import static dev.followthrough.standalone.cli.draft.DealFile.all;

import dev.followthrough.domain.drafting.Answer;
import dev.followthrough.domain.drafting.Asset;
import dev.followthrough.domain.drafting.Commitment;
import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.drafting.check.CheckReport;
import dev.followthrough.domain.drafting.check.DraftCheck;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import dev.followthrough.domain.drafting.voice.Manner;
import dev.followthrough.domain.drafting.voice.ProspectStyle;
import dev.followthrough.domain.drafting.voice.VoiceGuide;
import dev.followthrough.domain.drafting.writer.BuiltInWriter;
import dev.followthrough.domain.meeting.Side;
import dev.followthrough.domain.review.ReviewRules;
import dev.followthrough.domain.sequence.ValueType;
import dev.followthrough.standalone.cli.Refused;
import dev.followthrough.standalone.cli.draft.DealFile.AssetLine;
import dev.followthrough.standalone.cli.draft.DealFile.Contact;
import dev.followthrough.standalone.cli.draft.DealFile.FactLine;
import dev.followthrough.standalone.cli.draft.DealFile.Touch;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes to each person of a deal what its touches ask for, as if nobody ever answered.
final class DealLetters {
    private final DealFile deal;
    private final List<Touch> touches;
    private final String language;
    private final DraftCheck check = new DraftCheck(ReviewRules.shipped());

    /// @param touches what is written, in order
    DealLetters(DealFile deal, List<Touch> touches) {
        this.deal = deal;
        this.touches = List.copyOf(touches);
        this.language = deal.language() == null ? "en" : deal.language();
    }

    record Written(Touch touch, DraftText text, CheckReport report) {}

    List<Written> to(Contact contact) {
        List<Written> letters = new ArrayList<>();
        List<DraftText> sent = new ArrayList<>();
        List<AssetLine> unused = new ArrayList<>(all(contact.assets()));
        FactLedger facts = facts(contact);
        ValueType before = null;
        for (Touch touch : touches) {
            ValueType value = value(touch.value(), before);
            AssetLine line = unused.stream()
                    .filter(one -> one.value() == null || value(one.value(), null) == value)
                    .findFirst()
                    .orElse(null);
            TouchBrief brief = brief(contact, touch, value, facts, asset(line, value), List.copyOf(sent));
            DraftText text = BuiltInWriter.write(brief);
            if (line != null && text.body().contains(line.url())) unused.remove(line);
            letters.add(new Written(touch, text, check.check(DraftRequest.of(brief, text, facts))));
            sent.addFirst(text);
            before = value;
        }
        return letters;
    }

    private TouchBrief brief(
            Contact contact,
            Touch touch,
            ValueType value,
            FactLedger facts,
            @Nullable Asset asset,
            List<DraftText> sent) {
        var last = deal.lastContact();
        var voice = deal.voice() == null ? VoiceGuide.NONE : deal.voice().guide();
        return new TouchBrief(
                        touch.kind(),
                        touch.angle() == null ? "" : touch.angle(),
                        value,
                        MessageKinds.shipped().named(touch.kind()).limit(touch.maxWords(), language),
                        language,
                        new TouchBrief.Recipient(
                                contact.name(),
                                contact.email() == null ? "" : contact.email(),
                                contact.role(),
                                deal.company()),
                        new TouchBrief.Sender(
                                deal.from().name(),
                                deal.from().company(),
                                deal.from().signOff()),
                        facts,
                        new TouchBrief.LastContact(
                                last == null ? null : last.channel(), last == null ? null : last.daysAgo()),
                        asset,
                        sent,
                        Set.of(),
                        sent.size() + 1,
                        touches.size(),
                        (contact.name() + "/" + sent.size()).hashCode(),
                        null,
                        0)
                .withStory(
                        commitments(contact),
                        all(contact.answers()).stream()
                                .map(one -> new Answer(one.question(), one.answer()))
                                .toList())
                .in(new Manner(voice, ProspectStyle.of(all(contact.theirMails()))));
    }

    private FactLedger facts(Contact contact) {
        List<Fact> facts = new ArrayList<>();
        for (FactLine line : all(deal.facts())) facts.add(fact(line, facts.size()));
        for (FactLine line : all(contact.facts())) facts.add(fact(line, facts.size()));
        if (deal.from().phone() != null)
            facts.add(Fact.shown(
                    "phone", Fact.Type.TEXT, FactLabels.PHONE, deal.from().phone()));
        return new FactLedger(facts);
    }

    private static Fact fact(FactLine line, int number) {
        Fact.Type type = line.type() == null ? Fact.Type.TEXT : choice("facts.type", line.type(), Fact.Type.values());
        return Fact.shown("fact-" + number, type, line.label(), line.value());
    }

    /// What others of their side agreed to is for those others to hear.
    private List<Commitment> commitments(Contact contact) {
        return all(deal.commitments()).stream()
                .map(one -> new Commitment(
                        one.what(),
                        one.owner(),
                        choice("side", one.side(), Side.values()),
                        date(one.due()),
                        one.done()))
                .filter(one -> one.side() != Side.THEIRS || contact.name().equals(one.owner()))
                .toList();
    }

    private static @Nullable LocalDate date(@Nullable String due) {
        try {
            return due == null ? null : LocalDate.parse(due);
        } catch (DateTimeParseException e) {
            throw new Refused("commitments.due: \"" + due + "\" is no date such as 2026-10-16");
        }
    }

    private static @Nullable Asset asset(@Nullable AssetLine line, ValueType value) {
        if (line == null) return null;
        String summary = line.summary() == null ? "" : line.summary();
        return new Asset(line.url(), line.kind(), line.title(), line.url(), summary, value);
    }

    /// Never the same value twice running (M12).
    private static ValueType value(@Nullable String written, @Nullable ValueType before) {
        if (written != null) return choice("value", written.replace('-', '_'), ValueType.values());
        ValueType[] all = ValueType.values();
        return before == null ? all[0] : all[(before.ordinal() + 1) % all.length];
    }

    private static <E extends Enum<E>> E choice(String field, String word, E[] known) {
        return Arrays.stream(known)
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new Refused(field + ": \"" + word + "\" is not one of "
                        + Arrays.toString(known).toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
