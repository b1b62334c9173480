package dev.followthrough.activities.drafting;

import dev.followthrough.activities.Heartbeat;
import dev.followthrough.activities.Told;
import dev.followthrough.activities.meeting.MeetingsByModel;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.drafting.Offer;
import dev.followthrough.domain.review.Automation;
import dev.followthrough.domain.review.ReviewReason;
import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.Prospect;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.StepOptions;
import dev.followthrough.store.deal.Snapshots;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.drafting.DraftContexts;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.drafting.KnownFacts;
import dev.followthrough.store.timing.Slots;
import dev.followthrough.workflows.deal.DraftingActivities;
import dev.followthrough.workflows.deal.TouchOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Prepares a touch: gathers what may be known, has it written and checked, and stores the draft with what
/// was found. A repeated activity finds the draft that it made and answers with it.
@Component
public class DraftingActivitiesImpl implements DraftingActivities {
    private final MeetingsByModel meetings;
    private final DraftContexts contexts;
    private final Briefs briefs;
    private final Drafting drafting;
    private final Drafts drafts;
    private final Snapshots snapshots;
    private final Automation automation;
    private final ProposedTimes proposedTimes;
    private final Slots slots;

    DraftingActivitiesImpl(
            MeetingsByModel meetings,
            DraftContexts contexts,
            Briefs briefs,
            Drafting drafting,
            Drafts drafts,
            Snapshots snapshots,
            Automation automation,
            ProposedTimes proposedTimes,
            Slots slots) {
        this.meetings = meetings;
        this.contexts = contexts;
        this.briefs = briefs;
        this.drafting = drafting;
        this.drafts = drafts;
        this.snapshots = snapshots;
        this.automation = automation;
        this.proposedTimes = proposedTimes;
        this.slots = slots;
    }

    @Override
    public SequenceEvent prepareTouch(TouchOrder order) {
        var key = new TouchKey(
                order.dealId(), order.state().enrollment(), order.touch().ordinal());
        if (order.touch().step() < 0 && !order.step().answers()) readMeeting(order);
        Optional<DraftContexts.Context> context = contexts.of(key, order.step().value());
        if (context.isEmpty()) return told(order, failed(order, HoldReason.NO_CONTACT));

        if (order.touch().shape() != null) slots.changeChannel(key, order.step().channel());
        Automation.Level level = level(order, context.get());
        if (level == Automation.Level.OFF) return told(order, leftToOwner(order));
        Optional<SequenceEvent> made = alreadyMade(order, context.get(), level);
        if (made.isPresent()) return told(order, made.get());

        FactLedger known = KnownFacts.of(context.get());
        Briefs.Brief untimed = briefs.of(order, context.get(), known);
        List<Offer> offers = proposedTimes.of(order, untimed.touch());
        List<Fact> times =
                Offer.facts(offers, "the calendar of " + context.get().ownerName());
        Briefs.Brief brief = untimed.proposing(times);
        FactLedger facts = known.with(times);
        DraftOutcome outcome;
        try (var ignored = Heartbeat.start()) {
            var today = order.now().atZone(context.get().contactZone()).toLocalDate();
            outcome = drafting.draft(new Drafting.Task(brief.touch(), facts, brief.deal(), today));
        }
        List<ReviewReason> heeded = automation.heeded(level, outcome.review());
        List<String> reasons = reasons(order, context.get(), heeded, level);
        String id = drafts.add(
                newDraft(order, key, context.get(), brief, outcome, offers, heeded, reasons, level),
                draft -> Told.by(order, verdict(order, draft, outcome, reasons, level)));
        return verdict(order, id, outcome, reasons, level);
    }

    private Automation.Level level(TouchOrder order, DraftContexts.Context context) {
        Prospect prospect = order.state().prospect();
        return automation.of(order.step().kind(), prospect.segment(), prospect.marks(), context.strategic());
    }

    private static SequenceEvent leftToOwner(TouchOrder order) {
        return new SequenceEvent.Prepared(
                order.now(), order.touch().ordinal(), null, List.of(), "nobody: automation is off", true);
    }

    /// A recap rests on one meeting, and a model may have heard more in it than we did.
    private void readMeeting(TouchOrder order) {
        try (var ignored = Heartbeat.start()) {
            meetings.readLatest(order.dealId());
        }
    }

    /// What was written stays, with what was found in it: where nothing passed, the owner's task quotes both.
    private static SequenceEvent verdict(
            TouchOrder order, String draft, DraftOutcome outcome, List<String> reasons, Automation.Level level) {
        return outcome.isRejected()
                ? failed(order, HoldReason.DRAFTING_FAILED)
                : new SequenceEvent.Prepared(
                        order.now(),
                        order.touch().ordinal(),
                        draft,
                        reasons,
                        outcome.writtenBy(),
                        isByHand(order, level));
    }

    private static boolean isByHand(TouchOrder order, Automation.Level level) {
        return level == Automation.Level.DRAFT_ONLY && order.step().channel().mayLeaveByItself();
    }

    private static SequenceEvent failed(TouchOrder order, HoldReason reason) {
        return new SequenceEvent.PreparationFailed(order.now(), order.touch().ordinal(), reason);
    }

    /// People read of the draft while it waits for them, so its line is kept with those before.
    private SequenceEvent told(TouchOrder order, SequenceEvent outcome) {
        snapshots.tell(Told.by(order, outcome));
        return outcome;
    }

    /// A worker that died after storing the draft left one that nobody has looked at.
    private Optional<SequenceEvent> alreadyMade(
            TouchOrder order, DraftContexts.Context context, Automation.Level level) {
        DraftContexts.LastDraft last = context.lastDraft();
        if (last != null && last.wasRefused(order.now())) return Optional.of(failed(order, HoldReason.DRAFTING_FAILED));
        if (last == null || !last.isFresh(order.now())) return Optional.empty();
        return drafts.byId(last.id())
                .map(draft -> new SequenceEvent.Prepared(
                        order.now(),
                        order.touch().ordinal(),
                        draft.id(),
                        ReviewReasons.codes(draft.reasons()),
                        draft.origin().writtenBy(),
                        isByHand(order, level)));
    }

    private static List<String> reasons(
            TouchOrder order, DraftContexts.Context context, List<ReviewReason> heeded, Automation.Level level) {
        List<String> reasons = new ArrayList<>(ReviewReasons.codes(heeded));
        if (isReadAgain(order, context)) reasons.add(ReviewReasons.AGAIN);
        if (level == Automation.Level.REVIEW) reasons.add(ReviewReasons.HOUSE);
        if (order.step().review() == ReviewPolicy.ALWAYS) reasons.add("the cadence asks for it");
        if (!order.step().channel().mayLeaveByItself()) reasons.clear();
        return reasons;
    }

    /// What a person had approved goes back to a person when the gate wants it written again.
    private static boolean isReadAgain(TouchOrder order, DraftContexts.Context context) {
        DraftContexts.LastDraft last = context.lastDraft();
        return order.touch().sentBack() > 0 && last != null && last.isApproved();
    }

    private static Drafts.NewDraft newDraft(
            TouchOrder order,
            TouchKey key,
            DraftContexts.Context context,
            Briefs.Brief brief,
            DraftOutcome outcome,
            List<Offer> offers,
            List<ReviewReason> heeded,
            List<String> reasons,
            Automation.Level level) {
        return new Drafts.NewDraft(
                key,
                context.contactId(),
                context.contactEmail(),
                order.step().kind(),
                context.language(),
                outcome.text().subject(),
                outcome.text().body(),
                new Drafts.Origin(
                        outcome.writtenBy(),
                        outcome.why(),
                        brief.assetId(),
                        brief.assetWhy(),
                        newsId(context, outcome),
                        outcome.use(),
                        Offer.in(outcome.text(), offers),
                        arm(order)),
                ReviewReasons.json(outcome.findings()),
                ReviewReasons.json(
                        heeded, order.step().review(), level, isReadAgain(order, context) ? context.lastDraft() : null),
                outcome.isRejected() ? "rejected" : reasons.isEmpty() ? "cleared" : "drafted",
                null,
                null,
                order.now());
    }

    /// Whoever was given an arm counts for it, whatever else has shaped the message.
    private static Drafts.@Nullable ArmOf arm(TouchOrder order) {
        StepOptions.Experiment experiment = order.step().options().experiment();
        return experiment == null
                ? null
                : new Drafts.ArmOf(
                        experiment.name(),
                        experiment.of(order.state().prospect()).name());
    }

    /// News that the draft names is told with it; what it passed over can still be written about.
    private static @Nullable String newsId(DraftContexts.Context context, DraftOutcome outcome) {
        DraftContexts.News news = context.news();
        if (news == null) return null;
        String body = outcome.text().body();
        boolean told = body.contains(news.publisher())
                || body.contains(news.headline())
                || news.about() != null && body.contains(news.about());
        return told ? news.id() : null;
    }
}
