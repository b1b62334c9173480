package dev.followthrough.domain.cadence;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Exit;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.ReviewTimes;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Makes the plan that a deal carries out of a file that fits its schema.
final class PlanCompiler {
    private PlanCompiler() {}

    static Written compile(int language, Grammar grammar, Tree tree, String hash) {
        Section file = new Section(grammar, tree.root(), "");
        List<Section> own = file.sections("steps");
        List<Section> last = file.section("ending").sections("steps");
        List<Step> steps = new ArrayList<>(StepCompiler.steps(own));
        steps.addAll(StepCompiler.ending(file.section("ending")));
        CadencePlan plan = new CadencePlan(
                file.text("name"),
                0,
                hash,
                language,
                file.time("leastGap"),
                window(file.section("window")),
                caps(file.section("caps")),
                review(file.section("review")),
                steps,
                exits(file.section("exits")));
        List<String> pointers =
                Stream.concat(own.stream(), last.stream()).map(Section::pointer).toList();
        return new Written(tree, file, plan, pointers, own.size());
    }

    private static Window window(Section window) {
        List<DayOfWeek> days =
                window.texts("days").stream().map(PlanCompiler::day).sorted().toList();
        return new Window(days, LocalTime.parse(window.text("from")), LocalTime.parse(window.text("until")));
    }

    private static DayOfWeek day(String word) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().startsWith(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The schema lets no such day through: " + word));
    }

    private static Caps caps(Section caps) {
        return new Caps(caps.number("perWeek"), caps.number("perMonth"));
    }

    private static ReviewTimes review(Section review) {
        Duration expire = review.time("expireAfter");
        return new ReviewTimes(
                share(review.text("remindAfter"), expire), share(review.text("delegateAfter"), expire), expire);
    }

    private static Duration share(String text, Duration whole) {
        if (!text.endsWith("%")) return Span.of(text);
        int percent = Integer.parseInt(text.substring(0, text.length() - 1));
        return whole.multipliedBy(percent).dividedBy(100);
    }

    private static List<Exit> exits(Section exits) {
        return exits.node()
                .propertyStream()
                .map(exit -> new Exit(
                        Section.constant(exit.getKey(), Intent.class),
                        Section.constant(exit.getValue().asString(), Exit.Action.class)))
                .sorted(java.util.Comparator.comparing(Exit::on))
                .toList();
    }
}
