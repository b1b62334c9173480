package dev.followthrough.api.cadence;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.WebPage;
import dev.followthrough.domain.cadence.trial.script.ScriptFile;
import dev.followthrough.domain.cadence.trial.script.ScriptProblem;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.people.Person;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Plays a version against a scripted prospect, as the engine would follow them up (N5): one of those who were
/// written for a cadence that ships, or any script.
@WebPage
@RequestMapping("/cadences/{name}/{version:\\d+}/simulate")
class SimulationPage {
    private final Cadences cadences;
    private final CadenceViews views;
    private final ShippedCadences shipped;
    private final Access access;

    SimulationPage(Cadences cadences, CadenceViews views, ShippedCadences shipped, Access access) {
        this.cadences = cadences;
        this.views = views;
        this.shipped = shipped;
        this.access = access;
    }

    /// @param prospect one of the shipped cadence's, who is played at once
    @GetMapping
    String begin(
            @PathVariable String name,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String prospect,
            @AuthenticationPrincipal Person person,
            Model model) {
        access.publishesCadences(person);
        CadencePlan plan = views.version(name + "@" + version).plan();
        Optional<String> script = shipped.named(name)
                .flatMap(one -> one.prospect(prospect == null ? "" : prospect))
                .map(ShippedCadences.Scripted::script);
        script.ifPresent(chosen -> play(plan, chosen, model));
        model.addAttribute("prospect", prospect);
        return shown(plan, script.orElseGet(SimulationPage::firstScript), model);
    }

    @PostMapping
    String play(
            @PathVariable String name,
            @PathVariable int version,
            @RequestParam String script,
            @AuthenticationPrincipal Person person,
            Model model) {
        access.publishesCadences(person);
        CadencePlan plan = views.version(name + "@" + version).plan();
        play(plan, script, model);
        return shown(plan, script, model);
    }

    private void play(CadencePlan plan, String script, Model model) {
        try {
            model.addAttribute("played", Played.of(plan, ScriptFile.read(script), this::newest));
        } catch (ScriptProblem wrong) {
            model.addAttribute("problem", wrong.words());
        }
    }

    private @Nullable CadencePlan newest(String name) {
        return cadences.find(name).map(Cadences.Published::plan).orElse(null);
    }

    private String shown(CadencePlan plan, String script, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("script", script);
        model.addAttribute(
                "prospects",
                shipped.named(plan.name())
                        .map(ShippedCadences.Shipped::prospects)
                        .orElse(List.of()));
        return "cadence/simulate";
    }

    private static String firstScript() {
        try (InputStream file = Objects.requireNonNull(SimulationPage.class.getResourceAsStream("first-script.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The first script cannot be read", e);
        }
    }
}
