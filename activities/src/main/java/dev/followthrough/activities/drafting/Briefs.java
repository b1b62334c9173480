package dev.followthrough.activities.drafting;

import dev.followthrough.domain.drafting.Answer;
import dev.followthrough.domain.drafting.Asset;
import dev.followthrough.domain.drafting.Commitment;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import dev.followthrough.domain.drafting.library.Concern;
import dev.followthrough.domain.drafting.library.Library;
import dev.followthrough.domain.drafting.library.LibraryAsset;
import dev.followthrough.domain.drafting.voice.Manner;
import dev.followthrough.domain.drafting.voice.ProspectStyle;
import dev.followthrough.domain.drafting.voice.VoiceFile;
import dev.followthrough.domain.drafting.voice.VoiceGuide;
import dev.followthrough.domain.meeting.Side;
import dev.followthrough.domain.review.DealContext;
import dev.followthrough.domain.sequence.FollowUp;
import dev.followthrough.domain.sequence.OwedAnswer;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.store.deal.NewDeal;
import dev.followthrough.store.drafting.Assets;
import dev.followthrough.store.drafting.DraftContexts;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.drafting.KnownFacts;
import dev.followthrough.workflows.deal.TouchOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a writer is told of a touch, made from what is known now. Internal facts stay with the checks and the
/// rules.
@Component
public class Briefs {
    /// What an owner would ask for where somebody is interested; [BuiltInWriter#isToAskForCall] knows it.
    private static final String TO_MEET = "Suggest a call.";

    private final Drafts drafts;
    private final MessageKinds kinds;

    public Briefs(Drafts drafts, MessageKinds kinds) {
        this.drafts = drafts;
        this.kinds = kinds;
    }

    /// @param assetWhy why this asset; null: there is none
    public record Brief(
            TouchBrief touch, DealContext deal, @Nullable String assetWhy) {
        /// With these times to choose from.
        Brief proposing(List<Fact> times) {
            return new Brief(touch.withFacts(touch.facts().with(times)), deal, assetWhy);
        }

        @Nullable
        String assetId() {
            Asset asset = touch.asset();
            return asset == null ? null : asset.id();
        }
    }

    Brief of(TouchOrder order, DraftContexts.Context context, FactLedger facts) {
        Step step = order.step();
        NewDeal.LastInteraction last = KnownFacts.last(context);
        Library.Choice choice = choice(order, context, facts).orElse(null);
        var brief = new TouchBrief(
                step.kind(),
                step.angle(),
                step.value(),
                kinds.named(step.kind()).limit(step.maxWords(), context.language()),
                context.language(),
                new TouchBrief.Recipient(
                        context.contactName(), context.contactEmail(), context.contactRole(), context.account()),
                new TouchBrief.Sender(context.ownerName(), null, null),
                ofThisMeeting(order, context, facts),
                new TouchBrief.LastContact(last.channel(), (int)
                        Duration.between(last.at(), order.now()).toDays()),
                choice == null ? null : choice.asset(),
                context.sent().stream()
                        .map(sent -> new DraftText(sent.subject(), sent.body()))
                        .toList(),
                order.state().happened(),
                order.touch().ordinal(),
                order.plan().steps().size(),
                seed(order),
                askedAgain(order, context),
                daysLate(order),
                commitments(step, context),
                answers(order, context, facts),
                manner(context));
        var deal = new DealContext(
                context.strategic(),
                false,
                context.amount(),
                context.objection(),
                order.state().silent(),
                List.of());
        return new Brief(brief, deal, choice == null ? null : choice.why());
    }

    /// What the owner asked for: of the draft that they have read, or of the touch before it was written.
    private TouchBrief.@Nullable AskedAgain askedAgain(TouchOrder order, DraftContexts.Context context) {
        DraftContexts.LastDraft last = context.lastDraft();
        if (last == null
                || last.instruction() == null
                || !last.kind().equals(order.step().kind())) {
            if (order.state().wish() != null && context.wish() != null) {
                return new TouchBrief.AskedAgain(context.wish(), null);
            }
            OwedAnswer answer = order.state().answer();
            return order.step().answers() && answer != null && answer.toMeet()
                    ? new TouchBrief.AskedAgain(TO_MEET, null)
                    : null;
        }
        DraftText draft = drafts.byId(last.id())
                .map(found -> new DraftText(found.subject(), found.body()))
                .orElse(null);
        return new TouchBrief.AskedAgain(last.instruction(), draft);
    }

    /// A recap is of one conversation; what was said in those before is told already. A date for the next one
    /// that has passed, or that a later meeting has overtaken, is nobody's next meeting any more.
    private static FactLedger ofThisMeeting(TouchOrder order, DraftContexts.Context context, FactLedger facts) {
        boolean recap = order.step().kind().equals("recap");
        String latest = "meeting " + context.meeting();
        return new FactLedger(facts.facts().stream()
                .filter(fact -> {
                    boolean overtaken = fact.source().startsWith("meeting ")
                            && !fact.source().equals(latest);
                    boolean dated = fact.isCalled(FactLabels.NEXT_MEETING);
                    return !(overtaken && (recap || dated))
                            && !(dated && isPast(fact, order.now(), context.contactZone()));
                })
                .toList());
    }

    /// A day lasts until midnight where the contact is, an hour until it has struck.
    static boolean isPast(Fact date, Instant now, ZoneId zone) {
        String local = now.atZone(zone).toLocalDateTime().toString();
        return date.value().compareTo(local) < 0 && !local.startsWith(date.value());
    }

    private static List<Commitment> commitments(Step step, DraftContexts.Context context) {
        return context.promises().stream()
                .filter(promise ->
                        !step.kind().equals("recap") || promise.meeting().equals(context.meeting()))
                .flatMap(promise -> promise
                        .told()
                        .map(what -> new Commitment(
                                what,
                                promise.owner(),
                                Side.valueOf(promise.side().toUpperCase(Locale.ROOT)),
                                promise.due(),
                                promise.state().equals("done")))
                        .stream())
                .toList();
    }

    /// Who has just asked something is told what answers that, and nothing else.
    private static List<Answer> answers(TouchOrder order, DraftContexts.Context context, FactLedger facts) {
        if (!order.step().answers()) return answers(context);
        List<Fact> asked = facts.allCalled(FactLabels.CONCERN);
        return answers(context).stream()
                .filter(known -> asked.stream().anyMatch(fact -> Concern.isLike(fact.value(), known.question())))
                .toList();
    }

    private static List<Answer> answers(DraftContexts.Context context) {
        return context.questions().stream()
                .filter(question ->
                        question.answer() != null && !question.side().equals("ours"))
                .map(question -> new Answer(question.question(), String.valueOf(question.answer())))
                .toList();
    }

    /// What the owner has set wins over the house; the rest mirrors how the contact writes.
    private static Manner manner(DraftContexts.Context context) {
        VoiceGuide voice =
                context.voices().stream().map(VoiceFile::read).reduce(VoiceGuide.NONE, (house, own) -> own.over(house));
        return new Manner(voice, ProspectStyle.of(context.theirMails()));
    }

    private static int daysLate(TouchOrder order) {
        FollowUp owed = order.step().answers() || order.touch().step() >= 0
                ? null
                : order.state().followUp();
        return owed == null ? 0 : owed.daysLate(order.now());
    }

    /// Who has just asked something is sent what is about that, or nothing.
    private static Optional<Library.Choice> choice(TouchOrder order, DraftContexts.Context context, FactLedger facts) {
        List<String> asked = spokenOf(facts, FactLabels.CONCERN);
        List<String> concerns = order.step().answers()
                ? asked
                : spokenOf(facts, FactLabels.CONCERN, FactLabels.PAIN, FactLabels.OUTCOME, FactLabels.KEY_POINT);
        List<LibraryAsset> candidates = context.assets().stream()
                .filter(asset -> !order.step().answers() || isAbout(asset, asked))
                .map(asset -> new LibraryAsset(
                        new Asset(
                                asset.id(),
                                asset.kind(),
                                asset.title(),
                                asset.url(),
                                asset.summary(),
                                order.step().value()),
                        asset.industry(),
                        Set.copyOf(asset.audiences()),
                        asset.pains()))
                .toList();
        return Library.choose(candidates, new Library.Reader(context.contactRole(), context.industry(), concerns));
    }

    private static List<String> spokenOf(FactLedger facts, String... labels) {
        return Stream.of(labels)
                .flatMap(label -> facts.allCalled(label).stream())
                .map(Fact::value)
                .toList();
    }

    private static boolean isAbout(Assets.Asset asset, List<String> asked) {
        return asset.pains().stream().anyMatch(pain -> asked.stream().anyMatch(words -> Concern.speaksOf(words, pain)));
    }

    private static long seed(TouchOrder order) {
        return (order.dealId() + "/" + order.touch().ordinal()).hashCode();
    }
}
