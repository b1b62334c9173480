package dev.followthrough.api.ops;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Download;
import dev.followthrough.api.web.FieldProblem;
import dev.followthrough.api.web.Page;
import dev.followthrough.domain.ops.AuditEntry;
import dev.followthrough.domain.ops.AuditVerdict;
import dev.followthrough.store.ops.AuditLog;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who did what: for ops and administrators. What happened to a deal is in its own log; this one tells of
/// people.
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {
    private final AuditLog log;
    private final AuditExport export;
    private final Access access;

    AuditController(AuditLog log, AuditExport export, Access access) {
        this.log = log;
        this.export = export;
        this.access = access;
    }

    /// Newest first.
    @GetMapping
    Page<AuditEntry> list(
            @ParameterObject @ModelAttribute AuditAsk asked,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "" + Page.USUAL) int limit,
            @AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        List<AuditEntry> found = log.list(asked.filter(), after, Page.toAsk(limit));
        return Page.of(found, limit, entry -> Long.toString(entry.n()), entry -> entry);
    }

    /// Goes through the whole chain.
    ///
    /// @param head that somebody kept earlier, `n:hash`: tells too whether what came after it was cut off
    @GetMapping("/verify")
    AuditVerdict verify(@RequestParam(required = false) @Nullable String head, @AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        return log.verify(head);
    }

    /// Oldest first, as it streams: `ndjson`, from which anybody can reckon the chain again, or `csv`.
    @GetMapping("/export")
    void export(
            @ParameterObject @ModelAttribute AuditAsk asked,
            @RequestParam(defaultValue = "ndjson") String format,
            @AuthenticationPrincipal Person caller,
            HttpServletResponse response)
            throws IOException {
        access.runsTheHouse(caller);
        switch (format) {
            case "csv" -> {
                Download.csv(response, "audit.csv");
                export.csv(asked.filter(), response.getOutputStream());
            }
            case "ndjson" -> {
                Download.ndjson(response, "audit.ndjson");
                export.ndjson(asked.filter(), response.getOutputStream());
            }
            default ->
                throw ApiProblem.malformed(List.of(new FieldProblem("format", "is not known", "use ndjson or csv")));
        }
    }
}
