package dev.followthrough.api.cadence;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Page;
import dev.followthrough.domain.cadence.CadenceFile;
import dev.followthrough.domain.cadence.House;
import dev.followthrough.domain.cadence.Opens;
import dev.followthrough.domain.insight.ChannelMix;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
    private static final String FILE = "cadence.yaml";

    private final Cadences cadences;
    private final Access access;
    private final ObjectMapper json;
    private final Opens opens;
    private final People people;
    private final ChannelMix mix;

    CadenceController(
            Cadences cadences,
            People people,
            Access access,
            ObjectMapper json,
            ChannelMix mix,
            @Value("${followthrough.opens}") boolean opens) {
        this.cadences = cadences;
        this.people = people;
        this.mix = mix;
        this.access = access;
        this.json = json;
        this.opens = opens ? Opens.ON : Opens.OFF;
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
        return Page.of(found, limit, published -> published.plan().reference(), this::line);
    }

    /// @param reference `name@version`, or a name for its newest version
    @GetMapping("/{reference}")
    CadenceView show(@PathVariable String reference) throws Exception {
        Cadences.Published found = cadences.find(reference).orElseThrow(() -> ApiProblem.notFound("cadence"));
        String plan = SequenceJson.MAPPER.writeValueAsString(found.plan());
        return CadenceView.of(found, by(found), found.source(), json.readTree(plan));
    }

    /// The same content again is the same version.
    @PostMapping(consumes = {"application/yaml", "application/x-yaml", "text/yaml", "text/plain"})
    @Transactional
    public ResponseEntity<?> publish(@RequestBody byte[] yaml, @AuthenticationPrincipal Person caller) {
        access.publishesCadences(caller);
        return switch (CadenceFile.read(yaml, FILE, opens)) {
            case CadenceFile.Compiled compiled -> published(compiled.plan(), yaml, caller);
            case CadenceFile.Refused refused -> refused(CadenceFindings.of(false, refused.problems()));
        };
    }

    @PostMapping(
            path = "/check",
            consumes = {"application/yaml", "application/x-yaml", "text/yaml", "text/plain"})
    CadenceFindings check(@RequestBody byte[] yaml) {
        Set<String> published =
                cadences.all().stream().map(cadence -> cadence.plan().name()).collect(Collectors.toSet());
        CadenceFile.Result result =
                CadenceFile.read(yaml, FILE, House.of(opens).knowing(published).wanting(mix));
        return CadenceFindings.of(result.ok(), result.problems());
    }

    private ResponseEntity<CadenceView> published(CadencePlan plan, byte[] yaml, Person caller) {
        String source = new String(yaml, StandardCharsets.UTF_8);
        Cadences.Published published = cadences.publish(plan, source, caller.id());
        return ResponseEntity.created(
                        URI.create("/api/v1/cadences/" + published.plan().reference()))
                .body(line(published));
    }

    private CadenceView line(Cadences.Published published) {
        return CadenceView.line(published, by(published));
    }

    private String by(Cadences.Published published) {
        return people.byId(published.by()).map(Person::name).orElse(published.by());
    }

    private static ResponseEntity<ProblemDetail> refused(CadenceFindings findings) {
        var detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, "The cadence was not published: its file has to change.");
        detail.setProperty("errors", findings.problems());
        return ResponseEntity.unprocessableContent().body(detail);
    }
}
