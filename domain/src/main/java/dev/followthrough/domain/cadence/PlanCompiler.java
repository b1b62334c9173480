package dev.followthrough.domain.cadence;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Exit;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.PlanOptions;
import dev.followthrough.domain.sequence.ReviewTimes;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.Variant;
import dev.followthrough.domain.sequence.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
                exits(file),
                options(language, file));
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

    private static List<Exit> exits(Section file) {
        Section exits = file.section("exits");
        return Stream.of(Intent.values())
                .filter(intent -> !exits.text(word(intent)).isEmpty())
                .map(intent -> {
                    Following then = Following.of(exits.text(word(intent)));
                    return new Exit(intent, then.action(), then.to());
                })
                .toList();
    }

    private static String word(Intent intent) {
        return intent.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static PlanOptions options(int language, Section file) {
        List<Variant> own = VariantCompiler.variants(file.sections("adapt"));
        return new PlanOptions(
                withHouseRules(language, file, own),
                goals(file.sections("goals")),
                file.has("whenDone") ? Following.of(file.text("whenDone")).to() : null,
                intensity(file.section("intensity")),
                segments(file.sections("segments")));
    }

    /// The house's rules stand behind the file's own. The first level of the language has none.
    private static List<Variant> withHouseRules(int language, Section file, List<Variant> own) {
        if (language == 1 || file.text("houseRules").equals("off")) return own;
        Set<Happened> answered = Stream.concat(
                        own.stream().filter(rule -> rule.silent() == null).map(Variant::when),
                        file.words("exceptRules", Happened.class).stream())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Stream.concat(
                        own.stream(), HouseRules.shipped().stream().filter(rule -> !answered.contains(rule.when())))
                .toList();
    }

    private static List<PlanOptions.Goal> goals(List<Section> goals) {
        return goals.stream()
                .map(goal -> {
                    Following then = Following.of(goal.text("then"));
                    return new PlanOptions.Goal(goal.word("when", Happened.class), then.action(), then.to());
                })
                .toList();
    }

    private static Map<String, Integer> intensity(Section intensity) {
        return intensity
                .node()
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        share -> Integer.parseInt(share.getValue().asString().replace("%", ""))));
    }

    private static Map<String, PlanOptions.Segment> segments(List<Section> segments) {
        return segments.stream()
                .collect(Collectors.toMap(
                        segment -> segment.text("name"),
                        segment -> new PlanOptions.Segment(
                                segment.has("leastGap") ? segment.time("leastGap") : null,
                                segment.has("caps") ? caps(segment.section("caps")) : null),
                        (one, other) -> other));
    }
}
