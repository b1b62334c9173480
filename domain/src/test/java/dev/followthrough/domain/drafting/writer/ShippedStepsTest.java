package dev.followthrough.domain.drafting.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.drafting.check.DraftCheck;
import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every step of every cadence that ships, in each form that its rules, turns and experiments give it, is written in
/// English and Chinese from all that is known of a deal, and from a part of it or nothing; nothing is found in it.
class ShippedStepsTest {

    @ParameterizedTest
    @EnumSource
    void every_step_can_be_written_in_both_languages(ShippedCadences cadence) {
        CadencePlan plan = cadence.plan();
        var random = new Random(20261127);
        for (KnownDeal deal : KnownDeal.values()) {
            List<DraftText> sent = new ArrayList<>();
            for (Step step : forms(plan).toList()) {
                String role = role(step.audience());
                DraftText first = write(step, deal.whole(step.kind(), role, sent.size() + 1, 7, List.copyOf(sent)));
                write(step, deal.some(step.kind(), role, random, random.nextInt(2) * 0.5));
                if (sent.size() < 8) sent.addFirst(first);
            }
        }
    }

    private static DraftText write(Step step, TouchBrief known) {
        TouchBrief brief = as(step, known);
        DraftText text = BuiltInWriter.write(brief);
        assertThat(DraftCheck.findings(DraftRequest.of(brief, text, brief.facts())))
                .as("%s (%s), %s words%n%s%n%s", step.id(), step.kind(), step.maxWords(), text.subject(), text.body())
                .isEmpty();
        assertThat(text.body()).isNotBlank();
        return text;
    }

    private static Stream<Step> forms(CadencePlan plan) {
        return plan.steps().stream().flatMap(step -> {
            Stream<Variant> turns = step.options().turns().stream();
            Stream<Variant> arms = step.options().experiment() == null
                    ? Stream.empty()
                    : step.options().experiment().arms().stream().map(arm -> arm.variant());
            return Stream.concat(
                    Stream.of(step),
                    Stream.of(turns, arms, step.variants().stream())
                            .flatMap(all -> all)
                            .map(form -> form.shape(step)));
        });
    }

    private static @Nullable String role(Audience audience) {
        return audience == Audience.PRIMARY ? null : audience.word();
    }

    private static TouchBrief as(Step step, TouchBrief known) {
        return new TouchBrief(
                step.kind(),
                step.angle(),
                step.value(),
                step.maxWords(),
                known.language(),
                known.to(),
                known.from(),
                known.facts(),
                known.lastContact(),
                known.asset(),
                known.earlier(),
                known.happened(),
                known.ordinal(),
                known.total(),
                known.seed(),
                known.askedAgain(),
                known.daysLate(),
                known.commitments(),
                known.answers(),
                known.manner());
    }
}
