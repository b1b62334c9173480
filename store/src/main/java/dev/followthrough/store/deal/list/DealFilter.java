package dev.followthrough.store.deal.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which deals somebody wants to see; null: whatever it is.
///
/// @param words      each of them stands in the deal's id, name, account, or a contact's name or address; one
/// or two Latin letters begin a word of these
/// @param owner      a person's id
/// @param phase      by the workflow's latest word
/// @param status     what holds right now
/// @param cadence    its name, or `name@version`
/// @param nextBefore the next follow-up date is earlier
public record DealFilter(
        List<String> words,
        @Nullable String owner,
        @Nullable String phase,
        @Nullable String status,
        @Nullable String stage,
        @Nullable String cadence,
        @Nullable String segment,
        @Nullable Instant nextBefore,
        @Nullable Hygiene list) {
    public static final DealFilter ALL = new DealFilter(List.of(), null, null, null, null, null, null, null, null);

    public DealFilter {
        words = List.copyOf(words);
    }

    /// The words of what somebody typed.
    public static List<String> words(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return List.of();
        return Arrays.stream(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .distinct()
                .limit(8)
                .toList();
    }

    public DealFilter with(@Nullable Hygiene other) {
        return new DealFilter(words, owner, phase, status, stage, cadence, segment, nextBefore, other);
    }

    /// Only what was asked for is in the query, so that each has a plan of its own.
    List<String> conditions() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) all.add("search like :word" + i);
        if (owner != null) all.add("owner_id = :owner");
        if (phase != null) all.add("phase = :phase");
        if ("running".equals(status)) {
            all.add("(status = 'running' or status = 'paused' and until <= :now)");
        } else if ("paused".equals(status)) {
            all.add("status = 'paused' and (until is null or until > :now)");
        } else if (status != null) {
            all.add("status = :status");
        }
        if (stage != null) all.add("stage = :stage");
        if (cadence != null) {
            all.add(
                    cadence.contains("@")
                            ? "cadence = split_part(:cadence, '@', 1) and cadence_version::text = split_part(:cadence, '@', 2)"
                            : "cadence = :cadence");
        }
        if (segment != null) all.add("segment = :segment");
        if (nextBefore != null) all.add("next_at < :nextBefore");
        if (list != null) all.add(list.sql());
        return all;
    }
}
