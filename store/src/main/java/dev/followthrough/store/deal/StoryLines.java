package dev.followthrough.store.deal;

import dev.followthrough.domain.sequence.StoryLine;
import java.util.List;
import java.util.Map;

/// Lines of a deal's story that have yet to be kept. They ride in the statement of what they tell of; repeating a
/// line changes nothing.
///
/// @param first number of the first of them
public record StoryLines(String dealId, int enrollment, int first, List<StoryLine> lines) {
    /// A query of a `with` clause that keeps them.
    public static final String KEPT = """
            told as (
                insert into deal_story (deal_id, enrollment, n, at, what, why)
                select :story_deal, :story_enrollment, :story_first + i - 1, at, what, why
                from unnest(:story_at::timestamptz[], :story_what::text[], :story_why::text[])
                     with ordinality as l (at, what, why, i)
                on conflict do nothing)
            """;

    public StoryLines {
        lines = List.copyOf(lines);
    }

    /// What [#KEPT] needs.
    public Map<String, Object> parameters() {
        return Map.of(
                "story_deal",
                dealId,
                "story_enrollment",
                enrollment,
                "story_first",
                first,
                "story_at",
                lines.stream().map(l -> l.at().toString()).toArray(String[]::new),
                "story_what",
                lines.stream().map(StoryLine::what).toArray(String[]::new),
                "story_why",
                lines.stream().map(StoryLine::why).toArray(String[]::new));
    }
}
