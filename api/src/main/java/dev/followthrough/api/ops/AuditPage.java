package dev.followthrough.api.ops;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.Download;
import dev.followthrough.api.web.Page;
import dev.followthrough.api.web.WebPage;
import dev.followthrough.domain.ops.AuditEntry;
import dev.followthrough.store.ops.AuditLog;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The audit log as a page.
@WebPage
@RequestMapping("/ops/audit")
class AuditPage {
    private final AuditLog log;
    private final AuditExport export;
    private final AuditActs acts;
    private final People people;
    private final Access access;

    AuditPage(AuditLog log, AuditExport export, AuditActs acts, People people, Access access) {
        this.log = log;
        this.export = export;
        this.acts = acts;
        this.people = people;
        this.access = access;
    }

    /// @param who the actor's name
    record Shown(AuditEntry entry, String who, String changes) {}

    @GetMapping
    String page(
            @ModelAttribute("ask") AuditAsk asked,
            @RequestParam(required = false) @Nullable Long after,
            @AuthenticationPrincipal Person person,
            Model model) {
        access.runsTheHouse(person);
        return show(asked, after, model);
    }

    @GetMapping("/verify")
    String verify(@AuthenticationPrincipal Person person, Model model) {
        access.runsTheHouse(person);
        model.addAttribute("verdict", log.verify(null));
        model.addAttribute("ask", AuditAsk.ALL);
        return show(AuditAsk.ALL, null, model);
    }

    @GetMapping("/export")
    void export(@ModelAttribute AuditAsk asked, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        access.runsTheHouse(person);
        Download.csv(response, "audit.csv");
        export.csv(asked.filter(), response.getOutputStream());
    }

    private String show(AuditAsk asked, @Nullable Long after, Model model) {
        List<Person> all = people.all();
        Map<String, String> names = all.stream().collect(Collectors.toMap(Person::id, Person::name));
        List<AuditEntry> found = log.list(asked.filter(), after, Page.toAsk(Page.USUAL));
        boolean more = found.size() > Page.USUAL;
        model.addAttribute(
                "entries",
                found.stream()
                        .limit(Page.USUAL)
                        .map(entry -> new Shown(
                                entry, names.getOrDefault(entry.actor(), entry.actor()), AuditExport.changes(entry)))
                        .toList());
        model.addAttribute("next", more ? older(found.get(Page.USUAL - 1)) : null);
        model.addAttribute("people", all);
        model.addAttribute("acts", acts.words());
        return "ops/audit";
    }

    private static String older(AuditEntry last) {
        var next = ServletUriComponentsBuilder.fromCurrentRequest()
                .replacePath("/ops/audit")
                .replaceQueryParam("after", last.n())
                .encode()
                .build();
        return next.getPath() + "?" + next.getQuery();
    }
}
