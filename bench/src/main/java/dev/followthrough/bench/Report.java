package dev.followthrough.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.followthrough.standalone.cli.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a bench found: a table for people; with `--json` one document a line, with the fields `bench`, `of`,
/// `what`, `value`, `unit`, `aim` and `met`. Without an aim the last two are null.
public final class Report {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String bench;
    private final List<Figure> figures = new ArrayList<>();

    public Report(String bench) {
        this.bench = bench;
    }

    /// @param aim a bound, or null; `most` says on which side of it the figure should be
    private record Figure(
            String of,
            String what,
            double value,
            String unit,
            @Nullable Double aim,
            boolean most) {
        @Nullable
        Boolean met() {
            if (aim == null) return null;
            return most ? value <= aim : value >= aim;
        }
    }

    public void add(String of, String what, double value, String unit) {
        figures.add(new Figure(of, what, value, unit, null, true));
    }

    public void atMost(double aim, String of, String what, double value, String unit) {
        figures.add(new Figure(of, what, value, unit, aim, true));
    }

    public void atLeast(double aim, String of, String what, double value, String unit) {
        figures.add(new Figure(of, what, value, unit, aim, false));
    }

    public void print(PrintWriter out, boolean json) {
        if (json) {
            figures.forEach(figure -> out.println(document(figure)));
            out.flush();
            return;
        }
        var table = new Table("OF", "WHAT", "FIGURE", "UNIT", "AIM");
        for (Figure figure : figures) {
            table.row(figure.of(), figure.what(), number(figure.value()), figure.unit(), aim(figure));
        }
        table.print(out);
    }

    private String document(Figure figure) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("bench", bench);
        fields.put("of", figure.of());
        fields.put("what", figure.what());
        fields.put("value", Math.round(figure.value() * 1000) / 1000.0);
        fields.put("unit", figure.unit());
        fields.put("aim", figure.aim());
        fields.put("met", figure.met());
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String aim(Figure figure) {
        Boolean met = figure.met();
        if (met == null || figure.aim() == null) return "";
        return (figure.most() ? "<= " : ">= ") + number(figure.aim()) + (met ? ", met" : ", missed");
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }
}
