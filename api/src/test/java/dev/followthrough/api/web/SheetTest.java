package dev.followthrough.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {
    private static String written(String... cells) {
        var out = new ByteArrayOutputStream();
        try (Sheet sheet = new Sheet(out)) {
            sheet.row(cells);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"})
    void a_cell_that_would_be_a_formula_is_text(String cell) {
        assertThat(Sheet.harmless(cell)).isEqualTo("'" + cell);
    }

    @Test
    void everything_else_stays_as_it_is_and_is_quoted_where_it_must_be() {
        assertThat(written("a, b", "say \"hi\"", null, "2 lines\nof it", "Ökonom"))
                .isEqualToIgnoringNewLines("\"a, b\",\"say \"\"hi\"\"\",,\"2 lines\nof it\",Ökonom\r\n");
    }
}
