package dev.followthrough.domain.engagement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When a person who said "not now" may be asked again: the first time that is named, the day after it for "after".
final class NotBefore {
    private static final Pattern AFTER = Pattern.compile(
            "(?<!\\p{L})(after|past|nach|après|después de|despues de|depois d[eoa]|após|dopo|na)(?: (?:the|mid|dem|den|der|le|la|el|il|het|de|o|our|my))*\\s*$",
            Pattern.CASE_INSENSITIVE);
    /// "After" and "until" speak of the time to come back; another time in the same mail may be anything.
    private static final Pattern BOUND = Pattern.compile(
            "(?<!\\p{L})(after|past|until|till|from|as of|not before|nach|ab|après|à partir|después de|a partir|hasta|depois d[eoa]|após|até|dopo|fino|vanaf|na|tot)(?: (?:the|mid|dem|den|der|le|la|el|du|de|our|my))*\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_BOUND = Pattern.compile(
            "(?<!\\p{L})(before|by|since|last|from last|bis|vor|seit|avant|depuis|antes d[eo]|desde|voor|sinds|prima d[ie]l?|da)(?: (?:the|dem|den|le|la|el))?\\s*$",
            Pattern.CASE_INSENSITIVE);

    private NotBefore() {}

    static @Nullable LocalDate in(Written written, LocalDate today) {
        var days = DayMentions.in(written, today);
        var periods = PeriodMentions.in(written.text(), today).stream()
                .filter(period -> days.stream().noneMatch(period::overlaps));
        return Stream.concat(days.stream(), periods)
                .sorted(Comparator.comparing((DateMention mention) ->
                                !BOUND.matcher(before(written, mention)).find())
                        .thenComparing(DateMention::start))
                .filter(mention -> !NO_BOUND.matcher(before(written, mention)).find())
                .map(mention -> bound(written, mention))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .filter(date -> date.isAfter(today))
                .findFirst()
                .orElse(null);
    }

    private static Optional<LocalDate> bound(Written written, DateMention mention) {
        boolean after = AFTER.matcher(before(written, mention)).find()
                || written.text().substring(mention.end()).matches("(?s)\\s?(之[后後]|以[后後]|[后後]|以降|の後).*");
        LocalDate last = mention.last();
        return Optional.ofNullable(after && last != null ? last.plusDays(1) : mention.first());
    }

    private static String before(Written written, DateMention mention) {
        return written.text().substring(Math.max(0, mention.start() - 30), mention.start());
    }
}
