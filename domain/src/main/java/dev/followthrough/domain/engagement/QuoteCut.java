package dev.followthrough.domain.engagement;

import java.util.ArrayList;
import java.util.List;

/// Takes quoted mails out: lines with `>`, whatever follows "On … wrote:" or a block of headers. Answers between
/// the quotes and below them stay.
final class QuoteCut {
    private static final Phrases MARKS = Phrases.load("quotes");
    private static final Phrases ATTRIBUTION = MARKS.labelled("attribution");
    private static final Phrases ORIGINAL = MARKS.labelled("original");
    private static final Phrases FROM = MARKS.labelled("from");
    private static final Phrases OTHER_HEADER = MARKS.labelled("header");
    /// Mail programs wrap the attribution.
    private static final int LONGEST_ATTRIBUTION = 4;

    private QuoteCut() {}

    static List<String> cut(List<String> lines) {
        var kept = new ArrayList<String>();
        int i = 0;
        while (i < lines.size()) {
            String line = lines.get(i).strip();
            if (isQuoted(line)) {
                i++;
                continue;
            }
            int attribution = attribution(lines, i);
            if (attribution > 0) {
                if (!quoteFollows(lines, i + attribution)) break;
                i += attribution;
                continue;
            }
            if (ORIGINAL.in(line) || isHeaderBlock(lines, i)) break;
            kept.add(lines.get(i));
            i++;
        }
        while (!kept.isEmpty() && kept.getLast().strip().matches("[_*=-]*")) kept.removeLast();
        return kept;
    }

    private static boolean isQuoted(String line) {
        return line.startsWith(">") || line.startsWith("|>");
    }

    /// @return how many lines the attribution at `start` takes; 0: there is none
    private static int attribution(List<String> lines, int start) {
        var joined = new StringBuilder();
        for (int n = 0; n < LONGEST_ATTRIBUTION && start + n < lines.size(); n++) {
            String line = lines.get(start + n).strip();
            if (line.isEmpty() || isQuoted(line)) return 0;
            joined.append(n == 0 ? "" : " ").append(line);
            if (ATTRIBUTION.in(joined)) return n + 1;
        }
        return 0;
    }

    private static boolean quoteFollows(List<String> lines, int from) {
        return lines.stream()
                .skip(from)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(QuoteCut::isQuoted)
                .orElse(false);
    }

    private static boolean isHeaderBlock(List<String> lines, int start) {
        if (!FROM.in(lines.get(start).strip())) return false;
        List<String> next = lines.stream()
                .skip(start + 1L)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(4)
                .toList();
        return next.stream().filter(OTHER_HEADER::in).count() >= 2;
    }
}
