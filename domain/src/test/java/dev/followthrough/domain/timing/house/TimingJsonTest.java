package dev.followthrough.domain.timing.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.followthrough.domain.timing.house.TimingJson.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingJsonTest {
    @Test
    void what_is_left_out_is_as_it_ships() {
        TimingSettings own = TimingJson.read("{\"quiet\": \"20:00-07:00\"}");
        assertThat(own.quiet()).isEqualTo(Quiet.parse("20:00-07:00"));
        assertThat(own.calls()).isEqualTo(TimingJson.defaults().calls());
    }

    @Test
    void what_was_written_is_read_as_the_same() {
        TimingSettings own = TimingJson.read("""
                {"quietDays": [{"from": "2027-12-24", "until": "2028-01-01", "name": "holidays"}], "weekends": {"AE": ["sat", "sun"]},
                 "segments": [{"name": "large", "minAmount": 50000, "caps": {"perWeek": 1, "perMonth": 3}}],
                 "hours": {"SA": "08:00-16:00"}, "holidays": [{"country": "CN", "date": "2027-02-09", "name": "Spring Festival"}]}
                """);
        assertThat(TimingJson.read(TimingJson.write(own))).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {"quite": null}                                    ; quite             ; quite
            {"calls": "nine to five"}                          ; calls             ; 09:00-17:00
            {"quiet": "20:00"}                                 ; quiet             ; 20:00-07:00
            {"reviewMinutes": -1}                              ; (body)            ; 0 to 1440
            {"segments": [{"name": "large"}]}                  ; segments.[0]      ; has no caps
            {"holidays": [{"country": "Atlantis", "date": "2027-01-01", "name": "Day"}]} ; holidays.[0] ; a country such as DE
            {"weekends": {"AE": ["friday"]}}                   ; (body)            ; mon, tue
            []                                                 ; (body)            ; no JSON object
            {"calls":                                          ; (body)            ; is no JSON
            """)
    void what_is_wrong_is_told_with_its_place(String json, String field, String problem) {
        var wrong = catchThrowableOfType(WrongSetting.class, () -> TimingJson.read(json));
        assertThat(wrong.field()).startsWith(field.replace(".[", "["));
        assertThat(wrong).hasMessageContaining(problem);
    }
}
