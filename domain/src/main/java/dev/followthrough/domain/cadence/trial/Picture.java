package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.sequence.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The paths through a cadence as SVG: its steps as a column, by day; how many got each, what it asks for, how many got
/// it otherwise, and where the others ended. No script, and readable on light and dark grounds.
public final class Picture {
    private static final int WIDTH = 1000;
    private static final int ROW = 78;
    private static final int TOP = 92;
    private static final int BOX = 400;
    private static final int LEFT = 200;
    private static final int ENDS = LEFT + BOX + 60;
    private static final int MOST_ENDS = 3;

    private static final String STYLE = """
            <style>
              svg { --ground: #ffffff; --ink: #1d2733; --soft: #5b6b7c; --box: #eef3f8; --line: #b9c7d6; --flow: #3b7dd8; --end: #c2571a; }
              @media (prefers-color-scheme: dark) {
                svg { --ground: #12181f; --ink: #e8eef5; --soft: #9fb0c2; --box: #1e2935; --line: #3a4a5c; --flow: #6aa5f5; --end: #f09a5f; }
              }
              text { font: 13px system-ui, sans-serif; fill: var(--ink); }
              .title { font-size: 20px; font-weight: 600; }
              .name { font-weight: 600; font-size: 14px; }
              .soft { fill: var(--soft); font-size: 12px; }
              .number { text-anchor: end; font-variant-numeric: tabular-nums; }
              .box { fill: var(--box); stroke: var(--line); }
              .flow { fill: var(--flow); }
              .end { fill: var(--end); }
              .ground { fill: var(--ground); }
            </style>
            """;

    private final Paths paths;
    private final StringBuilder svg = new StringBuilder();

    private Picture(Paths paths) {
        this.paths = paths;
    }

    public static String of(Paths paths) {
        return new Picture(paths).draw();
    }

    private String draw() {
        List<Step> steps = paths.plan().steps();
        int endsTop = TOP + (steps.size() + 1) * ROW + 20;
        int height = endsTop + 40 + paths.ends().size() * 24 + 20;
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">\n"
                        .formatted(WIDTH, height, WIDTH, height));
        svg.append("<title>%s</title>\n"
                .formatted(escaped("Paths through " + paths.plan().name())));
        svg.append(STYLE);
        svg.append("<rect class=\"ground\" width=\"%d\" height=\"%d\"/>\n".formatted(WIDTH, height));
        text(24, 36, "title", paths.plan().name());
        text(24, 60, "soft", "%d random prospects, %s touches for each".formatted(paths.prospects(), average()));
        ends(TOP, "", paths.prospects());
        text(LEFT, TOP + 26, "name", "%d begin".formatted(paths.prospects()));
        int y = TOP + ROW;
        for (Step step : steps) {
            row(step, y);
            y += ROW;
        }
        outcomes(endsTop);
        return svg.append("</svg>\n").toString();
    }

    private void row(Step step, int y) {
        int got = paths.touches().getOrDefault(step.id(), 0);
        int times = step.options().times();
        svg.append("<rect class=\"box\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>\n"
                .formatted(LEFT, y, BOX, ROW - 16));
        int bar = (int) Math.round((BOX - 2.0) * got / Math.max(1, paths.prospects() * times));
        svg.append("<rect class=\"flow\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"5\" rx=\"2\"/>\n"
                .formatted(LEFT + 1, y + ROW - 22, bar));
        text(24, y + 24, "soft", Told.day(step));
        text(LEFT + 12, y + 22, "name", step.id());
        text(LEFT + BOX - 12, y + 22, "number", "%d".formatted(got));
        String changed = paths.changed().containsKey(step.id())
                ? ", %d of them changed".formatted(paths.changed().get(step.id()))
                : "";
        text(LEFT + 12, y + 40, "soft", step.channel().word() + ", " + step.kind() + changed);
        String asks = Told.conditions(step);
        if (!asks.isEmpty()) text(24, y + 42, "soft", asks);
        ends(y, step.id(), got);
    }

    private void ends(int y, String step, int got) {
        Map<String, Integer> here = paths.endsAfter().getOrDefault(step, Map.of());
        List<Map.Entry<String, Integer>> most = here.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        int all = here.values().stream().mapToInt(Integer::intValue).sum();
        if (all > 0) {
            int thick = Math.max(1, (int) Math.round(24.0 * all / paths.prospects()));
            svg.append("<rect class=\"end\" x=\"%d\" y=\"%d\" width=\"34\" height=\"%d\"/>\n"
                    .formatted(LEFT + BOX + 8, y + 28 - thick / 2, thick));
        }
        int shown = most.size() > MOST_ENDS + 1 ? MOST_ENDS : most.size();
        for (int i = 0; i < shown; i++)
            end(y, i, most.get(i).getKey(), most.get(i).getValue());
        int rest = most.stream().skip(shown).mapToInt(Map.Entry::getValue).sum();
        if (rest > 0) end(y, shown, "otherwise", rest);
    }

    private void end(int y, int line, String what, int count) {
        text(ENDS + 36, y + 14 + line * 16, "number soft", "%d".formatted(count));
        text(ENDS + 46, y + 14 + line * 16, "soft", what);
    }

    private void outcomes(int top) {
        text(24, top, "name", "Where they end");
        int y = top + 28;
        for (Map.Entry<String, Integer> end : paths.ends().entrySet()) {
            text(LEFT + 90, y, "number", end.getKey());
            int bar = Math.max(1, (int) Math.round(480.0 * end.getValue() / paths.prospects()));
            svg.append("<rect class=\"end\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"12\" rx=\"2\"/>\n"
                    .formatted(LEFT + 104, y - 10, bar));
            text(LEFT + 112 + bar, y, "soft", "%d, %s".formatted(end.getValue(), share(end.getValue())));
            y += 24;
        }
    }

    private String average() {
        return String.format(Locale.ROOT, "%.1f", paths.touchesInAll() / (double) Math.max(1, paths.prospects()));
    }

    private String share(int count) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * count / Math.max(1, paths.prospects()));
    }

    private void text(int x, int y, String style, String words) {
        svg.append("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(style, x, y, escaped(words)));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
