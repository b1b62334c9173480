package dev.followthrough.api.cadence.migration;

import dev.followthrough.api.web.Fields;
import dev.followthrough.api.web.Page;
import dev.followthrough.store.cadence.migration.Migration.DealState;
import dev.followthrough.store.cadence.migration.MigrationDeals;
import dev.followthrough.store.people.Person;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

/// Groups of deals that are moved to another version of their cadence: previewed, started, stopped half way,
/// undone.
@RestController
@RequestMapping("/api/v1/migrations")
class MigrationController {
    private final MigrationDesk desk;
    private final MigrationDeals deals;

    MigrationController(MigrationDesk desk, MigrationDeals deals) {
        this.desk = desk;
        this.deals = deals;
    }

    /// Newest first.
    ///
    /// @param cadence its name; without it: of every cadence
    @GetMapping
    Page<MigrationView> list(
            @RequestParam(required = false) @Nullable String cadence,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + Page.USUAL) int limit,
            @AuthenticationPrincipal Person caller) {
        return Page.of(desk.list(cadence, after, Page.toAsk(limit), caller), limit, MigrationView::id, view -> view);
    }

    /// Chooses the deals and begins their preview; nothing is moved before it is started.
    @PostMapping
    @Transactional
    public ResponseEntity<MigrationView> begin(
            @RequestBody MigrationRequest asked, @AuthenticationPrincipal Person caller) {
        MigrationView begun = desk.begin(asked, caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/migrations/" + begun.id()))
                .body(begun);
    }

    @GetMapping("/{id}")
    MigrationView show(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        return desk.show(id, caller);
    }

    /// What it changes for each deal, and why some are left as they are.
    ///
    /// @param state such as `refused`; without it: all of them
    @GetMapping("/{id}/deals")
    Page<MigrationDeals.Line> deals(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + Page.USUAL) int limit,
            @AuthenticationPrincipal Person caller) {
        desk.show(id, caller);
        return Page.of(
                deals.list(id, state(state), after, Page.toAsk(limit)),
                limit,
                MigrationDeals.Line::dealId,
                line -> line);
    }

    static @Nullable DealState state(@Nullable String word) {
        if (word == null || word.isEmpty()) return null;
        Fields fields = new Fields();
        fields.word(
                "state",
                word,
                Arrays.stream(DealState.values()).map(DealState::word).toList());
        fields.orThrow();
        return DealState.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// Looks again at all deals that were not moved.
    @PostMapping("/{id}/preview")
    @Transactional
    public MigrationView previewAgain(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        return desk.previewAgain(id, caller);
    }

    /// Moves what is ready, exactly as it was previewed.
    @PostMapping("/{id}/start")
    @Transactional
    public MigrationView start(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        return desk.start(id, caller);
    }

    /// No further deal is moved; those that were stay where they are.
    @PostMapping("/{id}/stop")
    @Transactional
    public MigrationView stop(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        return desk.stop(id, caller);
    }

    /// Moves back what has not gone on since.
    @PostMapping("/{id}/undo")
    @Transactional
    public MigrationView undo(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        return desk.undo(id, caller);
    }
}
