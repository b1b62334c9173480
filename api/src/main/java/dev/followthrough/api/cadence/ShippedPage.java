package dev.followthrough.api.cadence;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.WebPage;
import dev.followthrough.domain.cadence.CadenceFile;
import dev.followthrough.domain.cadence.trial.script.ScriptFile;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.people.Person;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The cadences that ship, to begin with: what each is for, how it goes with the prospects who were written for it,
/// and published by a press of a button.
@WebPage
@RequestMapping("/cadences/shipped")
class ShippedPage {
    private final ShippedCadences shipped;
    private final CadenceReading reading;
    private final Publishing publishing;
    private final Cadences cadences;
    private final Access access;

    ShippedPage(
            ShippedCadences shipped, CadenceReading reading, Publishing publishing, Cadences cadences, Access access) {
        this.shipped = shipped;
        this.reading = reading;
        this.publishing = publishing;
        this.cadences = cadences;
        this.access = access;
    }

    @GetMapping
    String all(@AuthenticationPrincipal Person person, Model model) {
        access.publishesCadences(person);
        model.addAttribute("shipped", shipped.all());
        model.addAttribute("published", published());
        return "cadence/shipped";
    }

    private Map<String, String> published() {
        return cadences.all().stream()
                .collect(Collectors.toMap(
                        one -> one.plan().name(), one -> one.plan().reference(), (one, other) -> one));
    }

    /// @param prospect whom it is played against; without it: the first
    @GetMapping("/{name}")
    String one(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String prospect,
            @AuthenticationPrincipal Person person,
            Model model) {
        access.publishesCadences(person);
        ShippedCadences.Shipped chosen = shipped(name);
        CadencePlan plan = plan(chosen);
        ShippedCadences.Scripted played = chosen.prospect(prospect == null ? "" : prospect)
                .orElseGet(() -> chosen.prospects().getFirst());
        model.addAttribute("chosen", chosen);
        model.addAttribute("plan", plan);
        model.addAttribute("prospect", played);
        model.addAttribute("played", Played.of(plan, ScriptFile.read(played.script()), this::named));
        model.addAttribute("published", published().get(name));
        return "cadence/shipped-one";
    }

    @PostMapping("/{name}/publish")
    String publish(@PathVariable String name, @AuthenticationPrincipal Person person) {
        access.publishesCadences(person);
        byte[] source = shipped(name).source().getBytes(StandardCharsets.UTF_8);
        return switch (publishing.publish(source, person, "it ships")) {
            case Publishing.Outcome.Published version ->
                "redirect:/cadences/" + name + "/" + version.version().plan().version();
            case Publishing.Outcome.Proposed proposed ->
                "redirect:/cadences/proposals/" + proposed.proposal().id();
            case Publishing.Outcome.Wanting ignored ->
                throw ApiProblem.conflict("The rules of this house do not let this cadence in as it ships.");
        };
    }

    private ShippedCadences.Shipped shipped(String name) {
        return shipped.named(name).orElseThrow(() -> ApiProblem.notFound("cadence that ships"));
    }

    private @Nullable CadencePlan named(String name) {
        return shipped.named(name).map(this::plan).orElse(null);
    }

    private CadencePlan plan(ShippedCadences.Shipped chosen) {
        if (reading.check(chosen.source().getBytes(StandardCharsets.UTF_8)) instanceof CadenceFile.Compiled compiled) {
            return compiled.plan();
        }
        throw ApiProblem.conflict("The rules of this house do not let this cadence in as it ships.");
    }
}
