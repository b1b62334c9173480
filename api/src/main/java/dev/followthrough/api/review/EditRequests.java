package dev.followthrough.api.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.Fact.Type;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.review.DealContext;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.deal.NewDeal;
import dev.followthrough.store.drafting.Assets;
import dev.followthrough.store.drafting.DraftContexts;
import dev.followthrough.store.drafting.Drafts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an edited draft is judged by: the deal's facts as they are now, whom it is for, what it brings.
@Component
class EditRequests {
    private final DraftContexts contexts;
    private final Assets assets;
    private final Deals deals;
    private final Cadences cadences;

    EditRequests(DraftContexts contexts, Assets assets, Deals deals, Cadences cadences) {
        this.contexts = contexts;
        this.assets = assets;
        this.deals = deals;
        this.cadences = cadences;
    }

    DraftRequest request(Drafts.Draft draft, DraftText text) {
        Optional<DraftContexts.Context> context = contexts.of(draft.key());
        return new DraftRequest(
                draft.kind(),
                draft.language(),
                new DraftRequest.To(draft.recipientName(), draft.recipient()),
                new DraftRequest.From(
                        context.map(DraftContexts.Context::ownerName).orElse("")),
                maxWords(draft),
                new FactLedger(facts(draft, context.orElse(null))),
                text.subject(),
                text.body());
    }

    DealContext deal(Drafts.Draft draft) {
        int silent = deals.byId(draft.key().dealId())
                .map(deal -> deal.state().silent())
                .orElse(0);
        return contexts.of(draft.key())
                .map(c -> new DealContext(c.strategic(), false, c.amount(), c.objection(), silent, List.of()))
                .orElse(DealContext.UNKNOWN);
    }

    @Nullable
    String assetId(Drafts.Draft draft) {
        return assets.of(draft.id()).map(Assets.Asset::id).orElse(null);
    }

    private List<Fact> facts(Drafts.Draft draft, DraftContexts.@Nullable Context context) {
        List<Fact> facts = new ArrayList<>();
        contexts.facts(draft.key().dealId()).forEach(row -> facts.add(fact(row)));
        if (context != null) {
            add(facts, Type.COMPANY, "recipient's company", context.account());
            add(facts, Type.TEXT, "recipient's role", context.contactRole());
            add(facts, Type.COMPANY, "sender's company", context.companyName());
            add(facts, Type.TEXT, "promised next step", context.promisedStep());
            lastInteraction(facts, context.lastInteraction());
        }
        assets.of(draft.id()).ifPresent(asset -> {
            add(facts, Type.TEXT, "asset", asset.title());
            add(facts, Type.URL, "asset", asset.url());
            add(facts, Type.TEXT, "asset", asset.summary());
        });
        return facts;
    }

    private static void lastInteraction(List<Fact> facts, String json) {
        try {
            var last = SequenceJson.MAPPER.readValue(json, NewDeal.LastInteraction.class);
            add(facts, Type.TEXT, "last interaction", last.topic());
            add(facts, Type.DATE, "last interaction", last.at().toString().substring(0, 10));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A deal's last interaction cannot be read", e);
        }
    }

    private static void add(List<Fact> facts, Type type, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) facts.add(Fact.shown("deal-" + facts.size(), type, label, value));
    }

    private static Fact fact(DraftContexts.FactRow row) {
        return new Fact(
                row.id(),
                Type.valueOf(row.type().toUpperCase(Locale.ROOT)),
                row.value(),
                row.label(),
                Fact.Visibility.valueOf(row.visibility().toUpperCase(Locale.ROOT)),
                row.source(),
                row.asOf());
    }

    /// The longest that the cadence allows for the step; 0 is no limit.
    private int maxWords(Drafts.Draft draft) {
        Deals.Deal deal = deals.byId(draft.key().dealId()).orElse(null);
        if (deal == null || deal.nextTouch() == null) return 0;
        String step = deal.nextTouch().step();
        return cadences.find(deal.cadence()).stream()
                .flatMap(published -> published.plan().steps().stream())
                .filter(one -> one.id().equals(step))
                .mapToInt(Step::maxWords)
                .findFirst()
                .orElse(0);
    }
}
