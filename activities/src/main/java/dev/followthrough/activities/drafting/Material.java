package dev.followthrough.activities.drafting;

import dev.followthrough.domain.drafting.Asset;
import dev.followthrough.domain.drafting.Commitment;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.Fact.Type;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.drafting.render.FactWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The facts that a model writes with. Of what must not be wrong (amounts, shares, numbers, dates, links) it sees
/// the placeholder alone; code puts the value in, in the reader's language and form.
final class Material {
    private static final Set<Type> PLACED = Set.of(Type.MONEY, Type.PERCENT, Type.NUMBER, Type.DATE, Type.URL);
    /// Told with the promises and answers that they belong to.
    private static final Set<String> OF_PROMISES =
            Set.of("promised", "who promised", "promised for", "asked", "answer");

    private final TouchBrief brief;
    private final FactLedger ledger;

    Material(TouchBrief brief) {
        this.brief = brief;
        List<Fact> facts = new ArrayList<>(brief.facts().facts());
        List<Commitment> commitments = brief.commitments();
        for (int i = 0; i < commitments.size(); i++) {
            var due = commitments.get(i).due();
            if (due != null) facts.add(Fact.shown("due-" + i, Type.DATE, "due", due.toString()));
        }
        Asset asset = brief.asset();
        if (asset != null) facts.add(Fact.shown("asset-link", Type.URL, "asset", asset.url()));
        this.ledger = new FactLedger(facts);
    }

    /// @param value what the model may write: the value, or the placeholder that stands for it
    record Told(String label, String value) {}

    List<Told> facts() {
        return brief.facts().facts().stream()
                .filter(fact -> !OF_PROMISES.contains(fact.label()))
                .map(fact -> new Told(fact.label(), words(fact)))
                .toList();
    }

    /// @return null: no date was agreed for the promise of that index
    @Nullable
    String due(int commitment) {
        return ledger.byId("due-" + commitment).map(Material::words).orElse(null);
    }

    static String assetLink() {
        return placeholder("asset-link");
    }

    private static String words(Fact fact) {
        return PLACED.contains(fact.type()) ? placeholder(fact.id()) : fact.value();
    }

    private static String placeholder(String id) {
        return "{{fact:" + id + "}}";
    }

    /// @throws NoDraft when it names a fact that there is not
    DraftText filled(DraftText draft) {
        return new DraftText(filled(draft.subject()), filled(draft.body()));
    }

    private String filled(String text) {
        return switch (FactWords.fill(text, ledger, brief.language())) {
            case FactWords.Filled.Text filled -> filled.text();
            case FactWords.Filled.Refused refused ->
                throw NoDraft.rubbish("it names facts that there are not: "
                        + refused.problems().stream().map(FactWords.Problem::id).collect(Collectors.joining(", ")));
        };
    }
}
