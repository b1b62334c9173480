package dev.followthrough.api.cadence;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.WebPage;
import dev.followthrough.domain.cadence.trial.Crowd;
import dev.followthrough.domain.cadence.trial.Picture;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.people.Person;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Cadences and their versions: what each says, what it does otherwise than another, who is on it and where
/// it leads.
@WebPage
@RequestMapping("/cadences")
class CadencePage {
    private static final int CROWD = 400;

    private final Cadences cadences;
    private final CadenceReading reading;
    private final CadenceViews views;
    private final Publishing publishing;
    private final Access access;

    CadencePage(Cadences cadences, CadenceReading reading, CadenceViews views, Publishing publishing, Access access) {
        this.cadences = cadences;
        this.reading = reading;
        this.views = views;
        this.publishing = publishing;
        this.access = access;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Person person, Model model) {
        boolean publishes = access.runsCadences(person);
        model.addAttribute("publishes", publishes);
        model.addAttribute("cadences", CadenceLine.of(cadences.all(), views.deals(), views));
        model.addAttribute(
                "proposals",
                publishes
                        ? publishing.proposals(null, "open", null, 50).stream()
                                .map(views::line)
                                .toList()
                        : List.of());
        return "cadence/list";
    }

    @GetMapping("/{name}")
    String newest(@PathVariable String name) {
        return "redirect:/cadences/" + name + "/" + views.version(name).plan().version();
    }

    /// @param from the version that it is compared with; without it: the one before
    @GetMapping("/{name}/{version:\\d+}")
    String version(
            @PathVariable String name,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable Integer from,
            @AuthenticationPrincipal Person person,
            Model model) {
        Cadences.Published shown = views.version(name + "@" + version);
        List<Integer> others = cadences.all().stream()
                .filter(one -> one.plan().name().equals(name))
                .map(one -> one.plan().version())
                .filter(other -> other != version)
                .toList();
        Integer with = from != null ? from : others.contains(version - 1) ? Integer.valueOf(version - 1) : null;
        model.addAttribute("shown", shown);
        model.addAttribute("by", views.name(shown.by()));
        model.addAttribute("others", others);
        model.addAttribute("from", with);
        model.addAttribute("diff", with == null ? null : views.diff(name + "@" + with, name + "@" + version));
        model.addAttribute("standing", views.standing(name));
        model.addAttribute("findings", findings(shown));
        model.addAttribute("migrations", access.looksAtMigrations(person));
        model.addAttribute("publishes", access.runsCadences(person));
        return "cadence/version";
    }

    private List<CadenceFindings.Found> findings(Cadences.Published shown) {
        return CadenceFindings.of(
                        true,
                        reading.check(shown.source().getBytes(StandardCharsets.UTF_8))
                                .problems())
                .problems();
    }

    /// Where random prospects would go: a version does not change, so neither does its picture.
    @GetMapping("/{name}/{version:\\d+}/paths.svg")
    ResponseEntity<String> paths(@PathVariable String name, @PathVariable int version) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePrivate())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(Picture.of(
                        Crowd.through(views.version(name + "@" + version).plan(), CROWD, 1)));
    }
}
