package dev.followthrough.api.cadence;

import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.domain.cadence.diff.VersionDiff;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.cadence.VersionCounts;
import dev.followthrough.store.cadence.publishing.Proposal;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Versions, proposals and the deals on them, as the REST interface and the pages show them.
@Component
class CadenceViews {
    private final Cadences cadences;
    private final VersionCounts counts;
    private final People people;

    CadenceViews(Cadences cadences, VersionCounts counts, People people) {
        this.cadences = cadences;
        this.counts = counts;
        this.people = people;
    }

    /// What is different in a version.
    ///
    /// @param changes sentences; none: they do the same
    public record Diff(String from, String to, List<String> changes) {}

    /// How many deals follow a version.
    ///
    /// @param steps  by the step that comes next, in the cadence's order; those without deals are left out
    public record OnVersion(String reference, int deals, List<OnStep> steps) {}

    /// @param step     its id; null: no step is left
    /// @param number   counts from 1
    /// @param statuses how many are `running`, `paused`, `held`, `taken-over`
    public record OnStep(@Nullable String step, int number, int deals, Map<String, Integer> statuses) {}

    Cadences.Published version(String reference) {
        return cadences.find(reference).orElseThrow(() -> ApiProblem.notFound("cadence"));
    }

    Diff diff(String from, String to) {
        CadencePlan was = version(from).plan();
        CadencePlan is = version(to).plan();
        return new Diff(was.reference(), is.reference(), VersionDiff.between(was, is));
    }

    ProposalView line(Proposal proposal) {
        return proposal(proposal, null);
    }

    ProposalView whole(Proposal proposal) {
        return proposal(proposal, proposal.source());
    }

    private ProposalView proposal(Proposal proposal, @Nullable String source) {
        List<String> changes = proposal.base() == 0
                ? List.of()
                : VersionDiff.between(
                        version(proposal.name() + "@" + proposal.base()).plan(), proposal.plan());
        String decided = proposal.decidedBy();
        return ProposalView.of(
                proposal, changes, name(proposal.proposedBy()), decided == null ? null : name(decided), source);
    }

    String name(String personId) {
        return people.byId(personId).map(Person::name).orElse(personId);
    }

    /// Deals by version, `name@version`.
    Map<String, Integer> deals() {
        return counts.all();
    }

    /// The versions of a cadence that deals follow, oldest first.
    List<OnVersion> standing(String cadence) {
        version(cadence);
        Map<Integer, List<VersionCounts.Count>> byVersion = counts.of(cadence).stream()
                .collect(Collectors.groupingBy(VersionCounts.Count::version, TreeMap::new, Collectors.toList()));
        return byVersion.entrySet().stream()
                .map(one -> onVersion(version(cadence + "@" + one.getKey()).plan(), one.getValue()))
                .toList();
    }

    private static OnVersion onVersion(CadencePlan plan, List<VersionCounts.Count> counts) {
        Map<Integer, List<VersionCounts.Count>> byStep = counts.stream()
                .collect(Collectors.groupingBy(VersionCounts.Count::nextStep, TreeMap::new, Collectors.toList()));
        return new OnVersion(
                plan.reference(),
                sum(counts),
                byStep.entrySet().stream()
                        .map(one -> onStep(plan, one.getKey(), one.getValue()))
                        .toList());
    }

    private static OnStep onStep(CadencePlan plan, int index, List<VersionCounts.Count> counts) {
        Map<String, Integer> statuses = counts.stream()
                .collect(Collectors.toMap(
                        VersionCounts.Count::status, VersionCounts.Count::deals, Integer::sum, TreeMap::new));
        String step = index < plan.steps().size() ? plan.steps().get(index).id() : null;
        return new OnStep(step, index + 1, sum(counts), statuses);
    }

    private static int sum(List<VersionCounts.Count> counts) {
        return counts.stream().mapToInt(VersionCounts.Count::deals).sum();
    }
}
