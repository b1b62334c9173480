package dev.followthrough.api.deal;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.WebPage;
import dev.followthrough.domain.cadence.StopRule;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.TaskOutcome;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.deal.TaskSheets;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import dev.followthrough.store.timing.DueCalls;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a person has to do themselves: overdue first, calls in the blocks in which they are best made.
@WebPage
@RequestMapping("/tasks")
class TasksPage {
    private static final int MOST = 200;
    private static final List<TaskOutcome> OF_CALLS = List.of(
            TaskOutcome.ANSWERED,
            TaskOutcome.VOICEMAIL,
            TaskOutcome.NO_ANSWER,
            TaskOutcome.BUSY,
            TaskOutcome.CALL_BACK,
            TaskOutcome.MEETING_BOOKED,
            TaskOutcome.WRONG_NUMBER,
            TaskOutcome.NOT_INTERESTED,
            TaskOutcome.DO_NOT_CALL,
            TaskOutcome.NOT_DONE);
    private static final List<TaskOutcome> OF_TOUCHES = List.of(
            TaskOutcome.DONE,
            TaskOutcome.ANSWERED,
            TaskOutcome.MEETING_BOOKED,
            TaskOutcome.NOT_INTERESTED,
            TaskOutcome.NOT_DONE);
    private static final List<TaskOutcome> OF_WORK = List.of(TaskOutcome.DONE, TaskOutcome.NOT_DONE);

    private final TaskSheets sheets;
    private final TaskWork work;
    private final DueCalls calls;
    private final Cadences cadences;
    private final Access access;
    private final BusinessClock clock;

    TasksPage(TaskSheets sheets, TaskWork work, DueCalls calls, Cadences cadences, Access access, BusinessClock clock) {
        this.sheets = sheets;
        this.work = work;
        this.calls = calls;
        this.cadences = cadences;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal Person person,
            Model model) {
        List<TaskSheets.Sheet> open =
                sheets.open(access.inboxOf(person), kind == null || kind.isBlank() ? null : kind, MOST);
        model.addAttribute("tasks", open);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", sheets.kinds(access.inboxOf(person)));
        model.addAttribute("now", clock.now());
        model.addAttribute(
                "overdue",
                open.stream().filter(one -> one.due().isBefore(clock.now())).count());
        model.addAttribute("stopRules", stopRules(open));
        model.addAttribute("outcomes", outcomes(open));
        model.addAttribute("done", done);
        return "deal/tasks";
    }

    /// A person's calls, one after the other.
    @GetMapping("/calls")
    String calls(@AuthenticationPrincipal Person person, Model model) {
        DueCalls.Blocks found = calls.of(person.id());
        model.addAttribute("blocks", found.plan().blocks());
        model.addAttribute("unplaced", found.plan().unplaced());
        model.addAttribute("calls", found.calls());
        model.addAttribute("problems", found.problems());
        model.addAttribute("outcomes", OF_CALLS);
        return "deal/calls";
    }

    @PostMapping("/{id}/done")
    String done(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(required = false) @Nullable String answer,
            @RequestParam(required = false) @Nullable String back,
            @AuthenticationPrincipal Person person) {
        work.done(person, id, new TaskWork.Done(outcome, note, answer));
        return "redirect:" + ("calls".equals(back) ? "/tasks/calls" : "/tasks") + "?done=" + outcome;
    }

    private Map<String, String> stopRules(List<TaskSheets.Sheet> open) {
        Map<String, String> rules = new TreeMap<>();
        open.stream()
                .map(TaskSheets.Sheet::cadence)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(name -> cadences.find(name).ifPresent(found -> rules.put(name, StopRule.of(found.plan()))));
        return rules;
    }

    private static Map<String, List<TaskOutcome>> outcomes(List<TaskSheets.Sheet> open) {
        Map<String, List<TaskOutcome>> byTask = new TreeMap<>();
        for (TaskSheets.Sheet one : open) {
            boolean channel =
                    Arrays.stream(Channel.values()).anyMatch(each -> each.word().equals(one.kind()));
            byTask.put(
                    one.id(),
                    one.kind().equals(Channel.PHONE.word())
                            ? OF_CALLS
                            : channel && one.isTouch() ? OF_TOUCHES : OF_WORK);
        }
        return byTask;
    }
}
