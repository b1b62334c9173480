package dev.followthrough.api.review;

import dev.followthrough.api.review.DraftSheet.Piece;
import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.check.Traces;
import dev.followthrough.domain.drafting.check.Traces.Trace;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.deal.Touches;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.review.Approvals;
import dev.followthrough.store.review.Exchanges;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// Makes [DraftSheet]s.
@Component
class DraftSheets {
    private static final int LATEST = 3;

    private final EditRequests requests;
    private final Deals deals;
    private final Touches touches;
    private final Approvals approvals;
    private final Exchanges exchanges;
    private final ObjectMapper json;

    DraftSheets(
            EditRequests requests,
            Deals deals,
            Touches touches,
            Approvals approvals,
            Exchanges exchanges,
            ObjectMapper json) {
        this.requests = requests;
        this.deals = deals;
        this.touches = touches;
        this.approvals = approvals;
        this.exchanges = exchanges;
        this.json = json;
    }

    DraftSheet of(Drafts.Draft draft) {
        String deal = draft.key().dealId();
        DraftRequest request = requests.request(draft, new DraftText(draft.subject(), draft.body()));
        List<Trace> traces = Traces.of(request, requests.kinds());
        return new DraftSheet(
                draft,
                deals.byId(deal).orElseThrow(),
                pieces(draft.subject(), traces, true),
                pieces(draft.body(), traces, false),
                json.readValue(draft.reasons(), new TypeReference<List<DraftSheet.Reason>>() {}),
                json.readValue(draft.findings(), new TypeReference<List<DraftSheet.Finding>>() {}),
                touches.byKey(draft.key()).orElse(null),
                requests.zone(draft),
                approvals.needsTwo(draft),
                approvals.of(draft),
                exchanges.latest(deal, LATEST));
    }

    private static List<Piece> pieces(String text, List<Trace> traces, boolean ofSubject) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Trace trace : traces) {
            if (trace.inSubject() != ofSubject) continue;
            if (trace.start() > from) pieces.add(new Piece(text.substring(from, trace.start()), null, true));
            String marked = text.substring(trace.start(), trace.end());
            pieces.add(new Piece(marked, source(trace), !trace.facts().isEmpty()));
            from = trace.end();
        }
        if (from < text.length()) pieces.add(new Piece(text.substring(from), null, true));
        return pieces;
    }

    private static String source(Trace trace) {
        return trace.facts().isEmpty()
                ? "No fact that the customer may see says this."
                : trace.facts().stream().map(DraftSheets::told).distinct().collect(Collectors.joining("\n"));
    }

    private static String told(Fact fact) {
        String where = fact.source().equals("brief") ? "" : " (" + fact.source() + ")";
        return fact.label() + ": " + fact.value() + where;
    }
}
