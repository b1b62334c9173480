package dev.followthrough.activities.drafting;

import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.Fact.Type;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.review.DealContext;
import dev.followthrough.domain.sequence.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A deal, with what the customer may know and what not.
final class Northwind {
    static final List<Fact> SHOWN = List.of(
            Fact.shown("topic", Type.TEXT, FactLabels.LAST_INTERACTION, "dock appointments for the northern depots"),
            Fact.shown("pain", Type.TEXT, FactLabels.PAIN, "drivers wait two hours at the gate on Mondays"),
            Fact.shown("depots", Type.NUMBER, "depots", "14 depots"));

    /// None of these may be told to a writer.
    static final List<Fact> CANARIES = List.of(
            internal("amount", Type.MONEY, "amount", "61750 EUR"),
            internal("floor", Type.PERCENT, "lowest discount", "0.175"),
            internal("objection", Type.TEXT, FactLabels.OBJECTION, "their CFO thinks our kestrel module is overpriced"),
            internal("stage", Type.TEXT, "stage", "verbal-commit-quagga"),
            internal("rival", Type.COMPANY, FactLabels.COMPETITOR, "Ocelotix"),
            internal("probability", Type.PERCENT, "probability", "0.835"),
            internal("notes", Type.TEXT, "notes", "press the ibex budget before their quarter ends"));

    static final FactLedger ALL =
            new FactLedger(Stream.concat(SHOWN.stream(), CANARIES.stream()).toList());
    static final List<String> CANARY_WORDS = List.of(
            "61750", "61,750", "0.175", "17.5", "kestrel", "overpriced", "quagga", "Ocelotix", "0.835", "83.5", "ibex");
    static final DealContext DEAL = new DealContext(
            false, false, new BigDecimal("61750"), CANARIES.get(2).value(), 0, List.of("Ocelotix"));

    static final String SUBJECT = "Dock appointments";
    static final String GOOD = """
            Hi Priya,

            You told me that drivers wait two hours at the gate on Mondays. A small change in who gets the first slots \
            often takes the worst of it away, without any new tool.

            Would it help to try that with one of the 14 depots?

            Best,
            Ben""";

    private Northwind() {}

    static TouchBrief brief() {
        return brief(null);
    }

    static TouchBrief brief(TouchBrief.@Nullable AskedAgain again) {
        return new TouchBrief(
                "check-in-with-value",
                "One idea for the gate.",
                ValueType.PROBLEM_SOLVING,
                120,
                "en",
                new TouchBrief.Recipient("Priya Raman", "priya@northwind.example", "champion", "Northwind"),
                new TouchBrief.Sender("Ben Carter", null, null),
                ALL,
                new TouchBrief.LastContact("call", 5),
                null,
                List.of(),
                Set.of(),
                2,
                5,
                4711,
                again,
                0);
    }

    private static Fact internal(String id, Type type, String label, String value) {
        return new Fact(id, type, value, label, Fact.Visibility.INTERNAL, "crm", null);
    }
}
