package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.REVOPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.api.Caller.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

class VoiceGuidesTest {
    private static Answer put(Caller caller, String path, String yaml) {
        return caller.send(caller.request("/api/v1" + path)
                .header("Content-Type", "application/yaml")
                .PUT(BodyPublishers.ofString(yaml)));
    }

    @Test
    void revops_keeps_the_houses_and_each_rep_their_own() {
        assertThat(put(MARA, "/voice", "formality: formal\n").status()).isEqualTo(403);
        assertThat(put(REVOPS, "/voice", "formality: formal\n").status()).isEqualTo(200);
        assertThat(put(MARA, "/me/voice", "signOff: {en: Warm regards}\n").status())
                .isEqualTo(200);
        assertThat(MARA.get("/api/v1/voice").raw().body()).isEqualTo("formality: formal\n");
        assertThat(MARA.get("/api/v1/me/voice").raw().body()).contains("Warm regards");
        assertThat(put(REVOPS, "/voice", "").status())
                .as("an empty one is none")
                .isLessThan(500);
    }

    @Test
    void a_guide_with_a_slip_in_it_is_refused_with_its_line() {
        Answer refused = put(MARA, "/me/voice", "formality: casual\nsignoff: Cheers\n");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error(0, "problem")).contains("line 2", "signoff", "signOff");
    }
}
