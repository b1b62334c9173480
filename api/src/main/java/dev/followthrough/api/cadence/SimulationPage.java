package dev.followthrough.api.cadence;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.WebPage;
import dev.followthrough.domain.cadence.trial.Trial;
import dev.followthrough.domain.cadence.trial.script.PlayedEnd;
import dev.followthrough.domain.cadence.trial.script.Script;
import dev.followthrough.domain.cadence.trial.script.ScriptFile;
import dev.followthrough.domain.cadence.trial.script.ScriptProblem;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.PlayedLine;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.people.Person;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Plays a version against a scripted prospect, as the engine would follow them up (N5).
@WebPage
@RequestMapping("/cadences/{name}/{version:\\d+}/simulate")
class SimulationPage {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final Cadences cadences;
    private final CadenceViews views;
    private final Access access;

    SimulationPage(Cadences cadences, CadenceViews views, Access access) {
        this.cadences = cadences;
        this.views = views;
        this.access = access;
    }

    /// A line of the timeline.
    ///
    /// @param local in the contact's zone
    /// @param touch a touch reached the contact
    record Line(String local, String what, String channel, String why, boolean touch) {}

    @GetMapping
    String begin(
            @PathVariable String name, @PathVariable int version, @AuthenticationPrincipal Person person, Model model) {
        access.publishesCadences(person);
        return shown(views.version(name + "@" + version).plan(), firstScript(), model);
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
        try {
            played(plan, ScriptFile.read(script), model);
        } catch (ScriptProblem wrong) {
            model.addAttribute("problem", wrong.words());
        }
        return shown(plan, script, model);
    }

    private void played(CadencePlan plan, Script script, Model model) {
        Trial trial = script.play(plan, this::newest);
        ZoneId zone = script.contactZone();
        model.addAttribute("zone", zone.getId());
        model.addAttribute("warnings", script.warnings());
        model.addAttribute(
                "lines", trial.lines().stream().map(line -> line(line, zone)).toList());
        model.addAttribute("ends", PlayedEnd.of(trial, plan.name()));
        model.addAttribute(
                "differences",
                script.expected() == null ? List.of() : script.expected().differences(trial, zone, plan.name()));
    }

    private @Nullable CadencePlan newest(String name) {
        return cadences.find(name).map(Cadences.Published::plan).orElse(null);
    }

    private static Line line(PlayedLine line, ZoneId zone) {
        return new Line(
                LOCAL.format(line.story().at().atZone(zone)),
                line.story().what(),
                line.step() == null ? "" : line.step().channel().word(),
                line.story().why(),
                line.touch());
    }

    private static String shown(CadencePlan plan, String script, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("script", script);
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
