package dev.followthrough.activities.drafting;

import dev.followthrough.domain.drafting.Asset;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.review.DealContext;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.store.deal.NewDeal;
import dev.followthrough.store.drafting.Assets;
import dev.followthrough.store.drafting.DraftContexts;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.drafting.KnownFacts;
import dev.followthrough.workflows.deal.TouchOrder;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a writer is told of a touch, made from what is known now. Internal facts stay with the checks and the
/// rules.
@Component
public class Briefs {
    private final Drafts drafts;

    public Briefs(Drafts drafts) {
        this.drafts = drafts;
    }

    public record Brief(TouchBrief touch, DealContext deal) {
        @Nullable
        String assetId() {
            Asset asset = touch.asset();
            return asset == null ? null : asset.id();
        }
    }

    Brief of(TouchOrder order, DraftContexts.Context context, FactLedger facts) {
        Step step = order.step();
        NewDeal.LastInteraction last = KnownFacts.last(context);
        var brief = new TouchBrief(
                step.kind(),
                step.angle(),
                step.value(),
                step.maxWords(),
                context.language(),
                new TouchBrief.Recipient(
                        context.contactName(), context.contactEmail(), context.contactRole(), context.account()),
                new TouchBrief.Sender(context.ownerName(), null, null),
                facts,
                new TouchBrief.LastContact(last.channel(), (int)
                        Duration.between(last.at(), order.now()).toDays()),
                asset(order, context),
                context.sent().stream()
                        .map(sent -> new DraftText(sent.subject(), sent.body()))
                        .toList(),
                order.state().happened(),
                order.touch().ordinal(),
                order.plan().steps().size(),
                seed(order),
                askedAgain(context.lastDraft()),
                0);
        var deal = new DealContext(
                context.strategic(),
                false,
                context.amount(),
                context.objection(),
                order.state().silent(),
                List.of());
        return new Brief(brief, deal);
    }

    private TouchBrief.@Nullable AskedAgain askedAgain(DraftContexts.@Nullable LastDraft last) {
        if (last == null || last.instruction() == null) return null;
        DraftText draft = drafts.byId(last.id())
                .map(found -> new DraftText(found.subject(), found.body()))
                .orElse(null);
        return new TouchBrief.AskedAgain(last.instruction(), draft);
    }

    private static @Nullable Asset asset(TouchOrder order, DraftContexts.Context context) {
        Assets.Asset asset = context.asset();
        if (asset == null) return null;
        return new Asset(
                asset.id(),
                asset.kind(),
                asset.title(),
                asset.url(),
                asset.summary(),
                order.step().value());
    }

    private static long seed(TouchOrder order) {
        return (order.dealId() + "/" + order.touch().ordinal()).hashCode();
    }
}
