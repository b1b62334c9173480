package dev.followthrough.domain.cadence.enrollment;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `cold` of the enrollment file: which signs and words tell which reason.
///
/// @param lookBack signs older than so many days tell nothing
record ColdFile(
        int lookBack, @JsonSetter(nulls = Nulls.AS_EMPTY) List<Reason> reasons) {
    private static final int LONGEST_QUOTE = 160;

    @SuppressWarnings("ConstantValue") // Jackson passes null for what is missing
    ColdFile {
        Must.be(lookBack >= 1, "`lookBack` is 1 day or more");
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
        Must.be(
                reasons.stream().map(Reason::reason).distinct().count() == reasons.size(),
                "a reason stands here for the second time; remove one");
    }

    record Reason(
            String reason,
            String says,
            @JsonSetter(nulls = Nulls.AS_EMPTY) Set<Sign.What> signs,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> phrases) {
        @SuppressWarnings("ConstantValue")
        Reason {
            Must.be(
                    reason != null && reason.matches("[a-z][a-z0-9-]{0,40}") && !reason.equals(Cold.UNKNOWN),
                    "`reason` is a word of small letters and dashes, and not unknown");
            Must.be(says != null && !says.isBlank(), "this reason has no `says`; write it in words");
            signs = signs == null ? Set.of() : Set.copyOf(signs);
            phrases = phrases == null ? List.of() : List.copyOf(phrases);
            Must.be(!signs.isEmpty() || !phrases.isEmpty(), "this reason has neither `signs` nor `phrases`; give one");
        }

        boolean isToldBy(Sign sign) {
            return signs.contains(sign.what()) || isSaidIn(sign.words());
        }

        private boolean isSaidIn(String words) {
            String said = words.toLowerCase(Locale.ROOT);
            return phrases.stream()
                    .anyMatch(phrase -> pattern(phrase).matcher(said).find());
        }

        /// Whole words; a script without spaces has none.
        private static Pattern pattern(String phrase) {
            String small = phrase.toLowerCase(Locale.ROOT);
            String begin = isAscii(small.charAt(0)) ? "(?<![a-z0-9])" : "";
            String end = isAscii(small.charAt(small.length() - 1)) ? "(?![a-z0-9])" : "";
            return Pattern.compile(begin + Pattern.quote(small) + end);
        }

        private static boolean isAscii(char c) {
            return c < 128;
        }
    }

    private record Told(Reason reason, Sign sign, int place) {}

    /// The latest sign tells; of several at one moment, the reason that stands first in the file.
    Cold of(List<Sign> signs, Instant now) {
        Instant from = now.minus(Duration.ofDays(lookBack));
        Optional<Told> told = signs.stream()
                .filter(sign -> !sign.at().isBefore(from) && !sign.at().isAfter(now))
                .flatMap(sign -> reasons.stream()
                        .filter(reason -> reason.isToldBy(sign))
                        .map(reason -> new Told(reason, sign, reasons.indexOf(reason))))
                .min(Comparator.comparing((Told one) -> one.sign().at())
                        .reversed()
                        .thenComparing(Told::place)
                        .thenComparing(one -> one.sign().source()));
        return told.map(one -> new Cold(one.reason().reason(), one.reason().says(), evidence(one.sign())))
                .orElse(Cold.NOT_KNOWN);
    }

    Set<String> words() {
        return reasons.stream().map(Reason::reason).collect(Collectors.toUnmodifiableSet());
    }

    private static String evidence(Sign sign) {
        String day = sign.at().atZone(ZoneOffset.UTC).toLocalDate().toString();
        String said = sign.words().strip().replaceAll("\\s+", " ");
        String quote = said.length() <= LONGEST_QUOTE
                ? said
                : said.substring(0, LONGEST_QUOTE).strip() + " …";
        String what = sign.what().word().replace('-', ' ');
        return what + " on " + day + (quote.isEmpty() ? "" : ": \"" + quote + "\"") + " (" + sign.source() + ")";
    }
}
