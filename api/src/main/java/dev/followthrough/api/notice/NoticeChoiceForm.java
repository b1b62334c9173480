package dev.followthrough.api.notice;

import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.notice.NoticeChoice;
import dev.followthrough.domain.notice.NoticeKinds;
import dev.followthrough.domain.notice.NoticeTime;
import dev.followthrough.domain.notice.NoticeWay;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How somebody wants to be told. What is not in it is as it is for somebody who chose nothing.
///
/// @param times `now`, `digest` or `off`, by kind
public record NoticeChoiceForm(
        @Nullable String way,
        @Nullable String digestAt,
        @Nullable Map<String, String> times) {

    /// @throws dev.followthrough.api.web.ApiProblem 422 naming each wrong field
    NoticeChoice checked() {
        Fields fields = new Fields();
        String liked = fields.wordOr(
                "way", way, NoticeChoice.USUAL.way().word(), NoticeWay.words().toArray(String[]::new));
        LocalTime hour = hour(fields);
        Map<String, NoticeTime> chosen = chosen(fields);
        fields.orThrow();
        return new NoticeChoice(NoticeWay.named(liked).orElseThrow(), hour, chosen);
    }

    private LocalTime hour(Fields fields) {
        if (digestAt == null || digestAt.isBlank()) return NoticeChoice.USUAL.digestAt();
        try {
            if (digestAt.matches("\\d\\d:\\d\\d")) return LocalTime.parse(digestAt);
        } catch (DateTimeException e) {
            // said below
        }
        fields.refuse("digestAt", "is no time of a day", "write hour and minute, such as 08:30");
        return NoticeChoice.USUAL.digestAt();
    }

    private Map<String, NoticeTime> chosen(Fields fields) {
        Map<String, NoticeTime> chosen = new TreeMap<>();
        if (times == null) return chosen;
        List<String> kinds = new ArrayList<>(NoticeKinds.shipped().all().keySet());
        times.forEach((kind, word) -> {
            String known = fields.word("times." + kind, kind, kinds);
            String time = fields.word("times." + kind, word, NoticeTime.words());
            if (!known.isEmpty()) NoticeTime.named(time).ifPresent(when -> chosen.put(known, when));
        });
        return chosen;
    }
}
