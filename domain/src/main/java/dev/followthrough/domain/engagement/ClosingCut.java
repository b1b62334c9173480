package dev.followthrough.domain.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Takes off what stands around the words: warnings of the mail gateway above, signature and disclaimer below. A
/// postscript is part of the words.
final class ClosingCut {
    private static final Phrases CLOSINGS = Phrases.load("closings");
    private static final Phrases DELIMITER = CLOSINGS.labelled("delimiter");
    private static final Phrases SIGN_OFF = CLOSINGS.labelled("sign-off");
    private static final Phrases DISCLAIMER = CLOSINGS.labelled("disclaimer");
    private static final Phrases BANNER = CLOSINGS.labelled("banner");
    private static final Phrases POSTSCRIPT = CLOSINGS.labelled("postscript");

    record Cut(List<String> text, List<String> signature) {}

    private final String senderName;

    ClosingCut(@Nullable MailAddress sender) {
        String name = sender == null || sender.name() == null ? "" : sender.name();
        this.senderName = name.strip().toLowerCase(Locale.ROOT);
    }

    Cut cut(List<String> all) {
        List<String> lines = withoutBanners(withoutDisclaimers(all));
        int end = end(lines);
        var text = new ArrayList<>(lines.subList(0, end));
        var signature = new ArrayList<String>();
        boolean postscript = false;
        for (String line : lines.subList(end, lines.size())) {
            postscript = (postscript || POSTSCRIPT.in(line.strip())) && !DELIMITER.in(line.stripTrailing());
            (postscript ? text : signature).add(line);
        }
        return new Cut(text, signature);
    }

    /// Where the signature begins.
    private int end(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (DELIMITER.in(lines.get(i).stripTrailing())) return i;
            boolean first = lines.subList(0, i).stream().allMatch(String::isBlank);
            if (!first && (SIGN_OFF.in(line) || isSender(line)) && !wordsFollow(lines, i + 1)) return i;
        }
        return lines.size();
    }

    private boolean isSender(String line) {
        String name = line.toLowerCase(Locale.ROOT).replaceAll("^[\\s–—~-]+|[\\s.,!]+$", "");
        if (senderName.isEmpty() || name.length() < 2 && !name.matches("\\p{IsHan}")) return false;
        return senderName.equals(name) || List.of(senderName.split("[\\s,]+")).contains(name);
    }

    /// Whether a sentence follows soon: then the sign-off was none ("Thanks," at the top).
    private static boolean wordsFollow(List<String> lines, int from) {
        return lines.stream()
                .skip(from)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .takeWhile(line -> !POSTSCRIPT.in(line))
                .limit(3)
                .anyMatch(line -> line.matches(".*[.?!。？！]$") && line.split("\\s+").length >= 5
                        || line.matches(".*\\p{IsHan}{5,}[。？！]$"));
    }

    private static List<String> withoutDisclaimers(List<String> lines) {
        var kept = new ArrayList<String>();
        boolean inside = false;
        for (String line : lines) {
            if (line.isBlank()) inside = false;
            else if (DISCLAIMER.in(line.strip())) inside = true;
            if (!inside) kept.add(line);
        }
        return kept;
    }

    private static List<String> withoutBanners(List<String> lines) {
        var kept = new ArrayList<String>();
        boolean inside = false;
        for (String line : lines) {
            boolean top = kept.stream().allMatch(String::isBlank);
            if (line.isBlank()) inside = false;
            else if (top && BANNER.in(line.strip())) inside = true;
            if (!inside) kept.add(line);
        }
        return kept;
    }
}
