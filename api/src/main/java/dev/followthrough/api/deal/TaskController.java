package dev.followthrough.api.deal;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.Page;
import dev.followthrough.store.deal.Tasks;
import dev.followthrough.store.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Human work (M29).
@RestController
@RequestMapping("/api/v1/tasks")
class TaskController {
    private final Tasks tasks;
    private final TaskWork work;
    private final Access access;

    TaskController(Tasks tasks, TaskWork work, Access access) {
        this.tasks = tasks;
        this.work = work;
        this.access = access;
    }

    @GetMapping
    Page<Tasks.Task> open(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + Page.USUAL) int limit,
            @AuthenticationPrincipal Person caller) {
        var found = tasks.open(access.workOf(caller), after, Page.toAsk(limit));
        return Page.of(found, limit, Tasks.Task::id, task -> task);
    }

    @PostMapping("/{id}/done")
    Tasks.Task done(@PathVariable String id, @RequestBody TaskWork.Done asked, @AuthenticationPrincipal Person caller) {
        return work.done(caller, id, asked);
    }
}
