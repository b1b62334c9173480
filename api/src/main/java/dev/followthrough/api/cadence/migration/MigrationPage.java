package dev.followthrough.api.cadence.migration;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.FieldProblem;
import dev.followthrough.api.web.WebPage;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.cadence.migration.MigrationDeals;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A group of deals on its way to another version: chosen, previewed, moved, stopped, moved back.
@WebPage
@RequestMapping("/cadences/{name}/migrations")
class MigrationPage {
    private static final int DEALS = 50;

    private final MigrationDesk desk;
    private final MigrationDeals deals;
    private final Cadences cadences;
    private final People people;
    private final Access access;

    MigrationPage(MigrationDesk desk, MigrationDeals deals, Cadences cadences, People people, Access access) {
        this.desk = desk;
        this.deals = deals;
        this.cadences = cadences;
        this.people = people;
        this.access = access;
    }

    /// @param from the version whose deals are chosen; without it: the one before the newest
    @GetMapping
    String list(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Integer from,
            @AuthenticationPrincipal Person person,
            Model model) {
        access.seesMigrations(person);
        List<Cadences.Published> versions = cadences.all().stream()
                .filter(one -> one.plan().name().equals(name))
                .toList();
        if (versions.isEmpty()) throw ApiProblem.notFound("cadence");
        Cadences.Published source = versions.stream()
                .filter(one -> from != null && one.plan().version() == from)
                .findFirst()
                .orElse(versions.get(Math.max(0, versions.size() - 2)));
        model.addAttribute("name", name);
        model.addAttribute(
                "versions", versions.stream().map(one -> one.plan().version()).toList());
        model.addAttribute("from", source.plan().version());
        model.addAttribute("to", versions.getLast().plan().version());
        model.addAttribute("steps", source.plan().steps().stream().map(Step::id).toList());
        model.addAttribute("owners", people.all());
        model.addAttribute("moves", access.runsCadences(person));
        model.addAttribute("migrations", desk.list(name, null, 50, person));
        return "cadence/migrations";
    }

    @PostMapping
    String begin(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String segment,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String renamed,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person) {
        MigrationView begun = desk.begin(
                new MigrationRequest(
                        name, from, to, names(renamed), one(step), one(owner), one(segment), one(status), reason),
                person);
        return "redirect:/cadences/" + name + "/migrations/" + begun.id();
    }

    private static @Nullable List<@Nullable String> one(@Nullable String chosen) {
        return chosen == null || chosen.isBlank() ? null : List.of(chosen.strip());
    }

    /// A line each: `case-study = figures`.
    private static Map<String, @Nullable String> names(@Nullable String lines) {
        Map<String, @Nullable String> names = new LinkedHashMap<>();
        if (lines == null) return names;
        for (String line : lines.lines().filter(one -> !one.isBlank()).toList()) {
            String[] both = line.split("=", 2);
            if (both.length < 2) {
                throw ApiProblem.invalid(List.of(new FieldProblem(
                        "renamed", "'" + line.strip() + "' names no two steps", "write a line as old = new")));
            }
            names.put(both[0].strip(), both[1].strip());
        }
        return names;
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable String name,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Person person,
            Model model) {
        progress(id, person, model);
        List<MigrationDeals.Line> found = deals.list(id, MigrationController.state(state), after, DEALS + 1);
        model.addAttribute("name", name);
        model.addAttribute("state", state == null ? "" : state);
        model.addAttribute("lines", found.stream().limit(DEALS).toList());
        model.addAttribute("next", found.size() > DEALS ? found.get(DEALS - 1).dealId() : null);
        return "cadence/migration";
    }

    /// What is asked for again and again while something is being done.
    @GetMapping("/{id}/progress")
    String progress(@PathVariable String id, @AuthenticationPrincipal Person person, Model model) {
        MigrationView view = desk.show(id, person);
        model.addAttribute("name", view.cadence());
        model.addAttribute("migration", view);
        model.addAttribute("moves", access.runsCadences(person));
        return "cadence/migration :: progress";
    }

    @PostMapping("/{id}/{what:preview|start|stop|undo}")
    String change(
            @PathVariable String name,
            @PathVariable String id,
            @PathVariable String what,
            @AuthenticationPrincipal Person person) {
        switch (what) {
            case "preview" -> desk.previewAgain(id, person);
            case "start" -> desk.start(id, person);
            case "stop" -> desk.stop(id, person);
            default -> desk.undo(id, person);
        }
        return "redirect:/cadences/" + name + "/migrations/" + id;
    }
}
