package dev.followthrough.api.deal;

import dev.followthrough.api.web.Fields;
import dev.followthrough.store.deal.NewDeal;

/// Checks one fact: what it says must have the form of its type, or nothing could be traced to it later (G7).
final class FactCheck {
    private FactCheck() {}

    /// @param at where in the request it stands, ending with a dot, or empty
    static NewDeal.NewFact check(Fields fields, String at, NewDealRequest.Fact fact) {
        String type = fields.word(at + "type", fact.type(), FactForm.types());
        String value = fields.text(at + "value", fact.value(), 1000);
        if (!type.isEmpty() && !value.isEmpty() && !FactForm.holds(type, value)) {
            fields.refuse(at + "value", "is not a " + type, FactForm.cure(type));
        }
        return new NewDeal.NewFact(
                type,
                fields.text(at + "label", fact.label(), 100),
                value,
                fields.wordOr(at + "visibility", fact.visibility(), "internal", "customer", "internal"),
                fact.source() == null ? "api" : fields.text(at + "source", fact.source(), 200));
    }
}
