package dev.followthrough.domain.cadence;

import dev.followthrough.domain.sequence.Variant;
import java.util.List;

/// How every cadence answers what a prospect does, where it has no rule of its own (M21, M24). A plan carries the
/// rules that stood when it was published.
final class HouseRules {
    private static final String FILE = "house-rules.yaml";
    private static final List<Variant> SHIPPED = read();

    private HouseRules() {}

    static List<Variant> shipped() {
        return SHIPPED;
    }

    private static List<Variant> read() {
        Problems problems = new Problems(FILE);
        Tree tree = TreeReader.read(Resource.text(FILE), problems).orElseThrow();
        Grammar grammar = Grammar.load("cadence-2.schema.json");
        new SchemaCheck(grammar, tree, problems).check();
        if (problems.hasErrors())
            throw new IllegalStateException(problems.sorted().toString());
        return VariantCompiler.variants(new Section(grammar, tree.root(), "").sections("adapt"));
    }
}
