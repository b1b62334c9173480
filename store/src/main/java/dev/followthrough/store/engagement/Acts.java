package dev.followthrough.store.engagement;

import dev.followthrough.domain.engagement.act.Act;
import dev.followthrough.domain.engagement.act.ActRules;
import dev.followthrough.domain.engagement.act.EngagementRules;
import dev.followthrough.domain.engagement.act.Signal;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.store.deal.SubjectLocks;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What acts that were recorded mean for the deals that they concern: their own signals, and those of several acts
/// (M24), judged in the transaction that records them.
@Component
class Acts {
    /// Names the news of a renewal, with its day.
    static final String RENEWAL = "renewal:";

    private final ActsOfAccounts acts;
    private final ActRules several;
    private final EngagementRules rules;
    private final Whose whose;
    private final News news;
    private final SubjectLocks locks;
    private final BusinessClock clock;

    Acts(ActsOfAccounts acts, EngagementRules rules, Whose whose, News news, SubjectLocks locks, BusinessClock clock) {
        this.acts = acts;
        this.several = new ActRules(rules);
        this.rules = rules;
        this.whose = whose;
        this.news = news;
        this.locks = locks;
        this.clock = clock;
    }

    /// An act whose row was written as a person's.
    ///
    /// @param at     in business time
    /// @param source names it
    record Occurred(Whose.Match match, List<Signal> signals, Instant at, String source) {}

    /// What became of an act.
    ///
    /// @param deals whose log has grown
    /// @param news  the signals that entered it
    record Told(Set<String> deals, Set<Happened> news) {
        static Told nothing() {
            return new Told(new TreeSet<>(), new LinkedHashSet<>());
        }
    }

    /// Locks every running deal of the accounts that these concern, and those deals themselves.
    void hold(Collection<Whose.Match> matches) {
        List<String> accounts = matches.stream()
                .map(Whose.Match::accountId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Set<String> deals = new TreeSet<>(whose.dealsOf(accounts));
        matches.forEach(match -> deals.addAll(match.deals()));
        locks.hold(new SubjectLocks.Subjects(List.of(), deals, List.of(), List.of()));
    }

    /// Must run inside a transaction that [#hold]s them. What several acts come to is asked once for each account,
    /// dated by its latest act and told with its last one.
    ///
    /// @return what became of each, in their order
    List<Told> happened(List<Occurred> all) {
        List<Told> told = new ArrayList<>();
        for (Occurred one : all) {
            Told own = Told.nothing();
            for (String deal : one.match().deals()) tell(own, deal, one.signals(), one);
            told.add(own);
        }
        var byAccount = all.stream()
                .filter(one -> !one.signals().isEmpty())
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.match().accountId())));
        byAccount.forEach((account, its) -> together(account, its, told.get(all.lastIndexOf(its.getLast()))));
        return told;
    }

    private void together(String account, List<Occurred> its, Told told) {
        Instant now = clock.now();
        Occurred last = its.stream().max(Comparator.comparing(Occurred::at)).orElseThrow();
        List<Act> recent = acts.since(account, now.minus(rules.looksBack()));
        Set<Whose.Match> people =
                its.stream().map(Occurred::match).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Whose.Match match : people) {
            List<Signal> surge =
                    several.surge(match.person(), recent, now).stream().toList();
            for (String deal : match.deals()) tell(told, deal, surge, last);
        }
        for (String deal : whose.dealsOf(List.of(account))) {
            ActRules.Group group = acts.group(deal);
            tell(told, deal, several.together(recent, group.roles(), now), last);
            renewal(told, deal, group, last);
        }
    }

    /// The day of a renewal was learned.
    Told renewalKnown(String deal) {
        Told told = Told.nothing();
        renewal(told, deal, acts.group(deal), new Occurred(Whose.Match.NONE, List.of(), clock.now(), RENEWAL));
        return told;
    }

    /// A renewal stays near for weeks: each is news once, and not after every touch again.
    private void renewal(Told told, String deal, ActRules.Group group, Occurred last) {
        LocalDate renewsOn = group.renewsOn();
        List<Signal> near = several.renewal(renewsOn, clock.now()).stream().toList();
        tell(told, deal, near, new Occurred(last.match(), near, last.at(), RENEWAL + renewsOn));
    }

    private void tell(Told told, String deal, List<Signal> signals, Occurred of) {
        for (Signal signal : signals) {
            if (!news.tell(deal, signal, of.at(), of.source())) continue;
            told.deals().add(deal);
            told.news().add(signal.what());
        }
    }
}
