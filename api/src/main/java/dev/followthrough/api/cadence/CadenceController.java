package dev.followthrough.api.cadence;

import dev.followthrough.api.web.Fields;
import dev.followthrough.api.web.Page;
import dev.followthrough.domain.cadence.CadenceFile;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.people.Person;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;

/// Cadences as files: checked like code, published once, never changed.
@RestController
@RequestMapping("/api/v1/cadences")
class CadenceController {
    private final Cadences cadences;
    private final CadenceReading reading;
    private final Publishing publishing;
    private final CadenceViews views;
    private final ObjectMapper json;

    CadenceController(
            Cadences cadences, CadenceReading reading, Publishing publishing, CadenceViews views, ObjectMapper json) {
        this.cadences = cadences;
        this.reading = reading;
        this.publishing = publishing;
        this.views = views;
        this.json = json;
    }

    @GetMapping
    Page<CadenceView> list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + Page.USUAL) int limit) {
        var found = cadences.all().stream()
                .dropWhile(published ->
                        after != null && !published.plan().reference().equals(after))
                .skip(after == null ? 0 : 1)
                .limit(Page.toAsk(limit))
                .toList();
        Map<String, Integer> deals = views.deals();
        return Page.of(
                found,
                limit,
                published -> published.plan().reference(),
                published -> line(published, deals.getOrDefault(published.plan().reference(), 0)));
    }

    /// @param reference `name@version`, or a name for its newest version
    @GetMapping("/{reference}")
    CadenceView show(@PathVariable String reference) throws Exception {
        Cadences.Published found = views.version(reference);
        String plan = SequenceJson.MAPPER.writeValueAsString(found.plan());
        return CadenceView.whole(found, views.name(found.by()), json.readTree(plan));
    }

    /// What is different in it, in sentences.
    ///
    /// @param from what it is compared with, `name@version` or a name
    @GetMapping("/{reference}/diff")
    CadenceViews.Diff diff(@PathVariable String reference, @RequestParam String from) {
        return views.diff(from, reference);
    }

    /// How many deals follow each version of it, and where in it they stand.
    ///
    /// @param name a cadence
    @GetMapping("/{name}/deals")
    List<CadenceViews.OnVersion> deals(@PathVariable String name) {
        return views.standing(name);
    }

    /// The same content again is the same version. Where the house wants a second pair of eyes, this is a
    /// proposal.
    ///
    /// @param reason why, in the person's words; whoever approves reads it
    @PostMapping(consumes = {"application/yaml", "application/x-yaml", "text/yaml", "text/plain"})
    @Transactional
    public ResponseEntity<?> publish(
            @RequestBody byte[] yaml,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person caller) {
        Fields fields = new Fields();
        String words = fields.optional("reason", reason, 500);
        fields.orThrow();
        return switch (publishing.publish(yaml, caller, words)) {
            case Publishing.Outcome.Published published -> published(published.version());
            case Publishing.Outcome.Proposed proposed -> proposed(views.whole(proposed.proposal()));
            case Publishing.Outcome.Wanting wanting -> refused(wanting.findings());
        };
    }

    @PostMapping(
            path = "/check",
            consumes = {"application/yaml", "application/x-yaml", "text/yaml", "text/plain"})
    CadenceFindings check(@RequestBody byte[] yaml) {
        CadenceFile.Result result = reading.check(yaml);
        return CadenceFindings.of(result.ok(), result.problems());
    }

    private ResponseEntity<CadenceView> published(Cadences.Published published) {
        return ResponseEntity.created(
                        URI.create("/api/v1/cadences/" + published.plan().reference()))
                .body(line(published, null));
    }

    private static ResponseEntity<ProposalView> proposed(ProposalView proposal) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/cadence-proposals/" + proposal.id()))
                .body(proposal);
    }

    private CadenceView line(Cadences.Published published, @Nullable Integer deals) {
        return CadenceView.line(published, views.name(published.by()), deals);
    }

    private static ResponseEntity<ProblemDetail> refused(CadenceFindings findings) {
        var detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, "The cadence was not published: its file has to change.");
        detail.setProperty("errors", findings.problems());
        return ResponseEntity.unprocessableContent().body(detail);
    }
}
