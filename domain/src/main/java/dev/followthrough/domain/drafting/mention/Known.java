package dev.followthrough.domain.drafting.mention;

import dev.followthrough.domain.drafting.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// All values that a set of facts names, in whatever form.
public final class Known {
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Mention> money = new ArrayList<>();
    private final String text;
    private final String digits;

    public Known(Collection<Fact> facts) {
        for (Fact fact : facts) {
            List<Mention> read = Mentions.in(Plain.of(fact.value()));
            mentions.addAll(read);
            if (fact.type() == Fact.Type.MONEY) money.addAll(read);
            if (fact.type() == Fact.Type.PERCENT) addShare(fact.value());
        }
        text = facts.stream()
                .map(fact -> Plain.of(fact.value()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
        digits = facts.stream().map(fact -> fact.value().replaceAll("\\D", "")).collect(Collectors.joining(" "));
    }

    private void addShare(String value) {
        try {
            mentions.add(new Mention.Percent(new Span(0, 0), List.of(new BigDecimal(value.strip()))));
        } catch (NumberFormatException e) {
            // written as 12.5 %: the reader has seen it
        }
    }

    public boolean backs(Mention mention) {
        return switch (mention) {
            case Mention.Link link ->
                mentions.stream()
                        .anyMatch(known -> known instanceof Mention.Link other
                                && Addresses.comparable(other.url()).equals(Addresses.comparable(link.url())));
            case Mention.Mailbox mailbox -> text.contains(mailbox.address());
            case Mention.Phone phone -> digits.contains(phone.digits());
            case Mention.Money said ->
                mentions.stream()
                        .anyMatch(known -> known instanceof Mention.Money other
                                && other.currencies().stream().anyMatch(said.currencies()::contains)
                                && Numbers.meet(said.amounts(), other.amounts()));
            case Mention.Percent said ->
                mentions.stream()
                        .anyMatch(known ->
                                known instanceof Mention.Percent other && Numbers.meet(said.shares(), other.shares()));
            case Mention.Length said ->
                mentions.stream()
                        .anyMatch(known -> known instanceof Mention.Length other
                                && other.measure() == said.measure()
                                && Numbers.meet(said.amounts(), other.amounts()));
            case Mention.Labelled said ->
                mentions.stream()
                        .anyMatch(known -> known instanceof Mention.Labelled other
                                && other.what().equals(said.what())
                                && other.number().equals(said.number()));
            case Mention.Moment said ->
                mentions.stream()
                        .anyMatch(known -> known instanceof Mention.Moment other && Moments.isPartOf(said, other));
            case Mention.Either said -> said.readings().stream().anyMatch(this::backs);
            case Mention.Count said -> backs(said);
        };
    }

    /// A fact counts these: `depots` of `14 depots`.
    public boolean counts(String unit) {
        return countsOther(unit);
    }

    private boolean backs(Mention.Count said) {
        List<Mention.Count> same = mentions.stream()
                .filter(Mention.Count.class::isInstance)
                .map(Mention.Count.class::cast)
                .filter(known -> Numbers.meet(known.amounts(), said.amounts()))
                .toList();
        String unit = said.unit();
        if (unit == null)
            return !same.isEmpty()
                    || money.stream()
                            .anyMatch(known ->
                                    known instanceof Mention.Money sum && Numbers.meet(sum.amounts(), said.amounts()))
                    || isHour(said);
        return same.stream().anyMatch(known -> known.unit() == null || Units.areSame(unit, known.unit()))
                || !same.isEmpty() && !countsOther(unit);
    }

    /// A noun that another fact counts with another number: the numbers were swapped.
    private boolean countsOther(String unit) {
        return mentions.stream()
                .anyMatch(known -> known instanceof Mention.Count other
                        && other.unit() != null
                        && Units.areSame(unit, other.unit()));
    }

    /// `at 10` names the hour of a known time.
    private boolean isHour(Mention.Count said) {
        return mentions.stream()
                .anyMatch(known -> known instanceof Mention.Moment moment
                        && moment.times().stream()
                                .anyMatch(time -> time.getMinute() == 0
                                        && Numbers.meet(said.amounts(), List.of(BigDecimal.valueOf(time.getHour())))));
    }
}
