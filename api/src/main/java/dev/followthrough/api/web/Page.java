package dev.followthrough.api.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// A page of a list.
///
/// @param next the path of the next page; null: this is the last
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int USUAL = 50;
    private static final int MOST = 200;

    /// How many to ask the store for: one more than is shown tells whether there is a next page.
    public static int toAsk(int limit) {
        if (limit < 1 || limit > MOST) {
            throw ApiProblem.malformed(
                    List.of(new FieldProblem("limit", limit + " is out of range", "use 1 to " + MOST)));
        }
        return limit + 1;
    }

    /// @param found  what [#toAsk] many brought
    /// @param cursor what names an item, for `after`
    public static <S, T> Page<T> of(List<S> found, int limit, Function<S, String> cursor, Function<S, T> view) {
        List<T> items = found.stream().limit(limit).map(view).toList();
        if (found.size() <= limit) return new Page<>(items, null);
        var next = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", cursor.apply(found.get(limit - 1)))
                .replaceQueryParam("limit", limit)
                .encode()
                .build();
        return new Page<>(items, next.getPath() + "?" + next.getQuery());
    }
}
