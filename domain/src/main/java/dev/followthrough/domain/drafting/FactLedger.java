package dev.followthrough.domain.drafting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The facts of a deal. What a customer may see and what not is decided here and nowhere else.
public record FactLedger(List<Fact> facts) {
    public FactLedger {
        facts = List.copyOf(facts);
    }

    public static FactLedger of(Fact... facts) {
        return new FactLedger(List.of(facts));
    }

    public FactLedger forCustomer() {
        return new FactLedger(facts.stream().filter(Fact::isForCustomer).toList());
    }

    public List<Fact> internal() {
        return facts.stream().filter(fact -> !fact.isForCustomer()).toList();
    }

    public Optional<Fact> byId(String id) {
        return facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    /// The first fact of that label, in the order given.
    public Optional<Fact> called(String label) {
        return allCalled(label).stream().findFirst();
    }

    public List<Fact> allCalled(String label) {
        return facts.stream().filter(fact -> fact.isCalled(label)).toList();
    }

    public FactLedger with(List<Fact> more) {
        return new FactLedger(Stream.concat(facts.stream(), more.stream()).toList());
    }

    public FactLedger without(Fact fact) {
        return new FactLedger(
                facts.stream().filter(other -> !other.equals(fact)).toList());
    }
}
