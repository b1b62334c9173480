package dev.followthrough.api.cadence;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.Fields;
import dev.followthrough.api.web.WebPage;
import dev.followthrough.domain.cadence.CadenceFile;
import dev.followthrough.domain.cadence.diff.VersionDiff;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.people.Person;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// From a file to a version: pasted, checked, compared, published or proposed; and the proposals of others.
@WebPage
@RequestMapping("/cadences")
class PublishingPage {
    private final CadenceReading reading;
    private final Publishing publishing;
    private final CadenceViews views;
    private final Cadences cadences;
    private final Access access;

    PublishingPage(
            CadenceReading reading, Publishing publishing, CadenceViews views, Cadences cadences, Access access) {
        this.reading = reading;
        this.publishing = publishing;
        this.views = views;
        this.cadences = cadences;
        this.access = access;
    }

    /// @param of a cadence to begin with; without it: an empty page
    @GetMapping("/new")
    String begin(
            @RequestParam(required = false) @Nullable String of, @AuthenticationPrincipal Person person, Model model) {
        access.publishesCadences(person);
        model.addAttribute("yaml", of == null ? "" : views.version(of).source());
        model.addAttribute("checked", false);
        return "cadence/new";
    }

    /// What the check says, and what would be different.
    @PostMapping("/new")
    String check(@RequestParam String yaml, @AuthenticationPrincipal Person person, Model model) {
        access.publishesCadences(person);
        return checked(yaml, model);
    }

    private String checked(String yaml, Model model) {
        CadenceFile.Result result = reading.check(bytes(yaml));
        model.addAttribute("yaml", yaml);
        model.addAttribute("checked", true);
        model.addAttribute("findings", CadenceFindings.of(result.ok(), result.problems()));
        if (result instanceof CadenceFile.Compiled compiled) compare(compiled.plan(), model);
        return "cadence/new";
    }

    private void compare(CadencePlan plan, Model model) {
        model.addAttribute("name", plan.name());
        cadences.find(plan.name()).ifPresent(newest -> {
            model.addAttribute("base", newest.plan().reference());
            model.addAttribute("changes", VersionDiff.between(newest.plan(), plan));
        });
    }

    @PostMapping("/publish")
    String publish(
            @RequestParam String yaml,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person,
            Model model) {
        Fields fields = new Fields();
        String words = fields.optional("reason", reason, 500);
        fields.orThrow();
        return switch (publishing.publish(bytes(yaml), person, words)) {
            case Publishing.Outcome.Published published -> {
                CadencePlan plan = published.version().plan();
                yield "redirect:/cadences/" + plan.name() + "/" + plan.version();
            }
            case Publishing.Outcome.Proposed proposed ->
                "redirect:/cadences/proposals/" + proposed.proposal().id();
            case Publishing.Outcome.Wanting ignored -> checked(yaml, model);
        };
    }

    /// A form's lines end with both characters; a file's, as a rule, with one.
    private static byte[] bytes(String yaml) {
        return yaml.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping("/proposals/{id}")
    String proposal(@PathVariable String id, @AuthenticationPrincipal Person person, Model model) {
        access.publishesCadences(person);
        var asked = publishing.proposal(id);
        model.addAttribute("proposal", views.whole(asked));
        model.addAttribute("own", asked.proposedBy().equals(person.id()));
        return "cadence/proposal";
    }

    @PostMapping("/proposals/{id}/approve")
    String approve(@PathVariable String id, @AuthenticationPrincipal Person person) {
        publishing.approve(id, person);
        return "redirect:/cadences/proposals/" + id;
    }

    @PostMapping("/proposals/{id}/decline")
    String decline(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person) {
        Fields fields = new Fields();
        String words = fields.optional("reason", reason, 500);
        fields.orThrow();
        publishing.decline(id, person, words);
        return "redirect:/cadences/proposals/" + id;
    }
}
