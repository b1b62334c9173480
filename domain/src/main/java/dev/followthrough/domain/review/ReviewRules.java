package dev.followthrough.domain.review;

import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.drafting.mention.Mention;
import dev.followthrough.domain.drafting.mention.Mentions;
import dev.followthrough.domain.drafting.mention.Plain;
import dev.followthrough.domain.drafting.mention.Sentences;
import dev.followthrough.domain.drafting.mention.Span;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which drafts the owner must read, and why (M30, N2). The rules are a file that RevOps change;
/// `review-policy.yaml` in this package is the one that ships.
public final class ReviewRules {
    private static final PolicyYaml<ReviewPolicyFile> FILE =
            new PolicyYaml<>(ReviewPolicyFile.class, "review-policy.yaml", "a policy file");

    private final List<CompiledRule> rules;
    private final DealRules dealRules;
    private final @Nullable BigDecimal twoPeopleFrom;

    private ReviewRules(ReviewPolicyFile file) {
        rules = file.rules().stream().map(ReviewPolicyFile.Rule::compiled).toList();
        dealRules = new DealRules(file.strategicFrom(), file.repeatedSilenceFrom());
        twoPeopleFrom = file.twoPeopleFrom();
    }

    /// The rules that ship.
    public static ReviewRules shipped() {
        return new ReviewRules(FILE.thatShips());
    }

    /// As a setting names them.
    ///
    /// @param file a path; empty: the rules that ship
    /// @throws IllegalArgumentException saying what is wrong with the file, where, and what to do
    public static ReviewRules named(String file) {
        return new ReviewRules(FILE.named(file));
    }

    /// The house's own rules.
    ///
    /// @throws PolicyProblem the file is no policy: its message says where, what is wrong and what to do
    /// @throws IOException   the file cannot be read
    public static ReviewRules from(Path file) throws IOException {
        return new ReviewRules(FILE.from(file));
    }

    /// Whether two people have to approve each draft of a deal.
    ///
    /// @param amount in the house's currency; null: not known
    public boolean needsTwoPeople(@Nullable BigDecimal amount) {
        return twoPeopleFrom != null && amount != null && amount.compareTo(twoPeopleFrom) >= 0;
    }

    /// The reasons of the rules with those of a model, each once. A model may add a reason and never take one
    /// away (N2): what the rules found stays, in their words.
    public static List<ReviewReason> together(List<ReviewReason> byRules, List<ReviewReason> byModel) {
        var found = new ReasonsFound();
        byRules.forEach(found::add);
        byModel.stream().filter(reason -> !found.has(reason.reason())).toList().forEach(found::add);
        return found.all();
    }

    /// @param language ISO 639-1; the patterns of every language are tried, since people mix them
    /// @return each reason once, with the first words that ask for it
    public List<ReviewReason> classify(
            DraftText text, String kind, String language, FactLedger facts, DealContext context) {
        String plain = Plain.of(text.subject() + "\n" + text.body());
        return classify(plain, Mentions.in(plain), kind, facts, context);
    }

    /// @param plain    as [Plain#of] makes it
    /// @param mentions the values that it names
    public List<ReviewReason> classify(
            String plain, List<Mention> mentions, String kind, FactLedger facts, DealContext context) {
        var found = new ReasonsFound();
        rules.forEach(rule -> rule.of(kind).ifPresent(found::add));
        List<CompiledRule> likely = rules.stream()
                .map(rule -> rule.worthALook(plain))
                .filter(CompiledRule::mayFind)
                .toList();
        for (Span sentence : Sentences.in(plain)) {
            List<Mention> inside =
                    mentions.stream().filter(mention -> lies(mention, sentence)).toList();
            likely.forEach(rule -> rule.in(sentence.in(plain), inside).ifPresent(found::add));
        }
        dealRules.of(plain, withCompetitors(context, facts)).forEach(found::add);
        return found.all();
    }

    private static boolean lies(Mention mention, Span sentence) {
        return sentence.start() <= mention.span().start() && mention.span().end() <= sentence.end();
    }

    private static DealContext withCompetitors(DealContext context, FactLedger facts) {
        List<String> names = new ArrayList<>(context.knownCompetitors());
        facts.allCalled(FactLabels.COMPETITOR).stream().map(Fact::value).forEach(names::add);
        return new DealContext(
                context.strategic(),
                context.topAccount(),
                context.amount(),
                context.openObjection(),
                context.silentTouches(),
                names);
    }
}
