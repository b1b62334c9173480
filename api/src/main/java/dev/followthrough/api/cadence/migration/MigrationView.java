package dev.followthrough.api.cadence.migration;

import dev.followthrough.store.cadence.migration.Migration;
import dev.followthrough.store.cadence.migration.Migration.DealState;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How far a migration is.
///
/// @param from    `name@version`
/// @param to      `name@version`
/// @param state   `previewing`, `previewed`, `moving`, `stopped`, `moved`, `undoing`, `undone`
/// @param atWork  something is being done at the moment
/// @param actor   who started, stopped or undid it last; null: nobody has
/// @param deals   how many are `chosen` (yet to be previewed), `ready`, `refused`, `moved`, `back`, `kept`
/// @param all     how many there are
public record MigrationView(
        String id,
        String cadence,
        String from,
        String to,
        Map<String, String> renamed,
        Migration.Chosen filter,
        @Nullable String reason,
        String askedBy,
        Instant askedAt,
        String state,
        boolean atWork,
        @Nullable String actor,
        Instant changedAt,
        Map<String, Integer> deals,
        int all) {

    static MigrationView of(Migration migration, String askedBy, @Nullable String actor) {
        Map<String, Integer> deals = new TreeMap<>();
        for (DealState state : DealState.values()) deals.put(state.word(), migration.count(state));
        return new MigrationView(
                migration.id(),
                migration.cadence(),
                migration.fromReference(),
                migration.toReference(),
                migration.renamed(),
                migration.chosen(),
                migration.reason(),
                askedBy,
                migration.askedAt(),
                migration.state().word(),
                migration.state().isAtWork(),
                actor,
                migration.changedAt(),
                deals,
                deals.values().stream().mapToInt(Integer::intValue).sum());
    }
}
