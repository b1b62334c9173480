package dev.followthrough.api.review;

import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.Fact.Type;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.drafting.Offer;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import dev.followthrough.domain.review.DealContext;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.drafting.Assets;
import dev.followthrough.store.drafting.DraftContexts;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.drafting.KnownFacts;
import dev.followthrough.store.timing.BusinessClock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What an edited draft is judged by: the deal's facts as they are now, whom it is for, what it brings.
@Component
class EditRequests {
    private final DraftContexts contexts;
    private final Assets assets;
    private final Deals deals;
    private final Cadences cadences;
    private final BusinessClock clock;
    private final MessageKinds kinds;

    EditRequests(
            DraftContexts contexts,
            Assets assets,
            Deals deals,
            Cadences cadences,
            BusinessClock clock,
            @Value("${followthrough.message-kinds}") String kinds) {
        this.contexts = contexts;
        this.assets = assets;
        this.deals = deals;
        this.cadences = cadences;
        this.clock = clock;
        this.kinds = MessageKinds.house(kinds);
    }

    DraftRequest request(Drafts.Draft draft, DraftText text) {
        DraftContexts.Context context = context(draft);
        return new DraftRequest(
                draft.kind(),
                draft.language(),
                new DraftRequest.To(draft.recipientName(), draft.recipient()),
                new DraftRequest.From(context.ownerName()),
                maxWords(draft),
                new FactLedger(facts(draft, context)),
                text.subject(),
                text.body(),
                clock.now().atZone(context.contactZone()).toLocalDate());
    }

    ZoneId zone(Drafts.Draft draft) {
        return context(draft).contactZone();
    }

    MessageKinds kinds() {
        return kinds;
    }

    DealContext deal(Drafts.Draft draft) {
        int silent = deals.byId(draft.key().dealId()).orElseThrow().state().silent();
        DraftContexts.Context context = context(draft);
        return new DealContext(context.strategic(), false, context.amount(), context.objection(), silent, List.of());
    }

    /// Who has a draft has a touch.
    private DraftContexts.Context context(Drafts.Draft draft) {
        return contexts.of(draft.key()).orElseThrow();
    }

    private List<Fact> facts(Drafts.Draft draft, DraftContexts.Context context) {
        List<Fact> facts = new ArrayList<>(KnownFacts.of(context).facts());
        facts.addAll(Offer.facts(draft.origin().offers(), "the calendar of " + context.ownerName()));
        add(facts, Type.COMPANY, "recipient's company", context.account());
        add(facts, Type.TEXT, "recipient's role", context.contactRole());
        add(facts, Type.COMPANY, "sender's company", context.companyName());
        String day = KnownFacts.last(context).at().toString().substring(0, 10);
        add(facts, Type.DATE, "last interaction", day);
        assets.of(draft.id()).ifPresent(asset -> {
            add(facts, Type.TEXT, "asset", asset.title());
            add(facts, Type.URL, "asset", asset.url());
            add(facts, Type.TEXT, "asset", asset.summary());
        });
        return facts;
    }

    private static void add(List<Fact> facts, Type type, String label, String value) {
        if (!value.isBlank()) facts.add(Fact.shown("deal-" + facts.size(), type, label, value));
    }

    /// The longest that the kind and the cadence's step allow, in the draft's language.
    private int maxWords(Drafts.Draft draft) {
        return kinds.named(draft.kind()).limit(wordsOfStep(draft), draft.language());
    }

    /// 0: the cadence says nothing.
    private int wordsOfStep(Drafts.Draft draft) {
        Deals.Deal deal = deals.byId(draft.key().dealId()).orElse(null);
        if (deal == null || deal.nextTouch() == null || deal.cadence() == null) return 0;
        String step = deal.nextTouch().step();
        return cadences.find(deal.cadence()).stream()
                .flatMap(published -> published.plan().steps().stream())
                .filter(one -> one.id().equals(step))
                .mapToInt(Step::maxWords)
                .findFirst()
                .orElse(0);
    }
}
