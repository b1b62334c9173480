package dev.followthrough.domain.cadence.diff;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Exit;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.PlanOptions;
import dev.followthrough.domain.sequence.ReviewTimes;
import dev.followthrough.domain.sequence.Window;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is different beside the steps.
final class FileChanges {
    private FileChanges() {}

    static List<String> of(CadencePlan was, CadencePlan is) {
        var said = new Said("the cadence");
        said.instead("is called", was.name(), is.name());
        said.instead("is written in the language", "" + was.language(), "" + is.language());
        said.instead("leaves a least gap of", was.leastGap(), is.leastGap());
        window(said, was.window(), is.window());
        said.instead("allows", caps(was.caps()), caps(is.caps()));
        review(said, was.review(), is.review());
        for (Intent intent : Intent.values()) {
            said.instead("answers " + Words.word(intent) + " with", exit(was, intent), exit(is, intent));
        }
        options(said, was.options(), is.options());
        return said.sentences();
    }

    private static void window(Said said, Window was, Window is) {
        said.instead("sends on", Words.words(was.days(), "no day"), Words.words(is.days(), "no day"));
        said.instead("sends from", was.from().toString(), is.from().toString());
        said.instead("sends until", was.until().toString(), is.until().toString());
    }

    private static void review(Said said, ReviewTimes was, ReviewTimes is) {
        said.instead("reminds the owner after", was.remindAfter(), is.remindAfter());
        said.instead("asks the delegate after", was.delegateAfter(), is.delegateAfter());
        said.instead("lets a review expire after", was.expireAfter(), is.expireAfter());
    }

    private static String caps(Caps caps) {
        return caps.perWeek() + " touches a week and " + caps.perMonth() + " a month";
    }

    private static String exit(CadencePlan plan, Intent intent) {
        return plan.exits().stream()
                .filter(exit -> exit.on() == intent)
                .findFirst()
                .map(exit -> following(exit.then(), exit.to()))
                .orElse("a hold, as it says nothing");
    }

    private static String following(Exit.Action then, @Nullable String to) {
        String what = switch (then) {
            case HOLD -> "a hold";
            case STOP -> "a stop";
            case SLEEP -> "sleep until the day they name";
            case HAND_OVER -> "a hand-over";
        };
        return to == null ? what : what + " to " + to;
    }

    private static void options(Said said, PlanOptions was, PlanOptions is) {
        said.entries("rule for every step", was.adapt(), is.adapt(), RuleWords::when, RuleWords::rule);
        said.entries("goal", was.goals(), is.goals(), goal -> Words.word(goal.on()), FileChanges::goal);
        said.instead("ends, when every step is done, in", whenDone(was), whenDone(is));
        for (String score : keys(was.intensity(), is.intensity())) {
            said.instead(
                    "keeps, for a lead whose score is " + score + ",",
                    share(was.intensity().get(score)),
                    share(is.intensity().get(score)));
        }
        for (String name : keys(was.segments(), is.segments())) {
            said.instead(
                    "has, for the segment " + name + ",",
                    segment(was.segments().get(name)),
                    segment(is.segments().get(name)));
        }
    }

    private static String goal(PlanOptions.Goal goal) {
        return Words.word(goal.on()) + " (" + following(goal.then(), goal.to()) + ")";
    }

    private static String whenDone(PlanOptions options) {
        return options.whenDone() == null ? "a stop" : "a hand-over to " + options.whenDone();
    }

    private static TreeSet<String> keys(Map<String, ?> was, Map<String, ?> is) {
        var keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        return keys;
    }

    private static String share(@Nullable Integer percent) {
        return percent == null ? "every distance as it is written" : percent + " % of every distance";
    }

    private static String segment(PlanOptions.@Nullable Segment segment) {
        if (segment == null) return "nothing of its own";
        String gap = segment.leastGap() == null ? "the usual gap" : "a gap of " + Words.time(segment.leastGap());
        return gap + " and " + (segment.caps() == null ? "the usual caps" : "at most " + caps(segment.caps()));
    }
}
