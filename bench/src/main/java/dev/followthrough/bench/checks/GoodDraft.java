package dev.followthrough.bench.checks;

import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.FactLedger;
import java.util.List;
import java.util.function.UnaryOperator;

/// A draft that a careful rep would send, with the facts that it rests on.
///
/// @param text subject and body, apart by [#BETWEEN], with their marks
public record GoodDraft(String name, DraftRequest request, MarkedText text) {
    static final String BETWEEN = "\u0001";

    public boolean isChinese() {
        return request.language().equals("zh");
    }

    public List<Fact> shown() {
        return request.facts().forCustomer().facts();
    }

    public List<Fact> shown(Fact.Type... types) {
        return shown().stream()
                .filter(fact -> List.of(types).contains(fact.type()))
                .toList();
    }

    public Fact fact(String id) {
        return request.facts().byId(id).orElseThrow();
    }

    /// The same draft with other words at one mark.
    public DraftRequest with(int mark, String words) {
        return saying(text.with(mark, words).plain());
    }

    /// The same draft with another body.
    public DraftRequest withBody(UnaryOperator<String> change) {
        return saying(request.subject() + BETWEEN + change.apply(request.body()));
    }

    private DraftRequest saying(String plain) {
        int between = plain.indexOf(BETWEEN);
        return request(request, plain.substring(0, between), plain.substring(between + BETWEEN.length()));
    }

    static DraftRequest request(DraftRequest old, String subject, String body) {
        return new DraftRequest(
                old.kind(), old.language(), old.to(), old.from(), old.maxWords(), old.facts(), subject, body);
    }

    /// A good draft as its file has it.
    static GoodDraft of(
            String name,
            String kind,
            DraftRequest.To to,
            String from,
            int maxWords,
            List<Fact> facts,
            String subject,
            String body) {
        MarkedText text = MarkedText.of(subject + BETWEEN + body.strip());
        String[] plain = text.plain().split(BETWEEN, 2);
        var request = new DraftRequest(
                kind,
                name.substring(0, 2),
                to,
                new DraftRequest.From(from),
                maxWords,
                new FactLedger(facts),
                plain[0],
                plain[1]);
        return new GoodDraft(name, request, text);
    }
}
