package dev.followthrough.domain.notice;

import dev.followthrough.domain.review.PolicyYaml;
import java.util.LinkedHashMap;
import java.util.Map;

/// The kinds of notices that there are. `notice-kinds.yaml` in this package says what each is about and when
/// it comes to somebody who chose nothing.
public final class NoticeKinds {
    private static final NoticeKinds SHIPPED =
            new NoticeKinds(new PolicyYaml<>(File.class, "notice-kinds.yaml", "a file of kinds").thatShips());

    private final Map<String, Kind> kinds;

    private NoticeKinds(Map<String, Written> written) {
        this.kinds = new LinkedHashMap<>();
        written.forEach((word, kind) -> kinds.put(
                word, new Kind(word, kind.about(), NoticeTime.named(kind.when()).orElseThrow())));
    }

    /// @param about in words that complete "tell me when …"
    /// @param usual when it comes to somebody who chose nothing
    public record Kind(String word, String about, NoticeTime usual) {}

    record Written(String about, String when) {}

    static final class File extends LinkedHashMap<String, Written> {
        private static final long serialVersionUID = 1L;
    }

    public static NoticeKinds shipped() {
        return SHIPPED;
    }

    /// In the order in which people are asked about them.
    public Map<String, Kind> all() {
        return new LinkedHashMap<>(kinds);
    }

    /// A kind that nobody has described yet is told with the digest: it is neither lost nor loud.
    public NoticeTime usual(String kind) {
        Kind known = kinds.get(kind);
        return known == null ? NoticeTime.DIGEST : known.usual();
    }
}
