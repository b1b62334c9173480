package dev.followthrough.standalone.cli.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingMailsTest {
    private static final String AWAY = """
            From: Anna Schmidt <anna@northwind.example>
            To: Ben Carter <ben@sells.example>
            Subject: Automatic reply: Notes
            Auto-Submitted: auto-replied
            Date: Tue, 13 Oct 2026 09:00:00 +0200
            Content-Type: text/plain; charset=utf-8

            I am out of the office until 20 October 2026. In urgent cases write to Jonas Weber <jonas@northwind.example>.
            """;
    private static final String YES = """
            From: Anna Schmidt <anna@northwind.example>
            To: Ben Carter <ben@sells.example>
            Subject: Re: Notes
            Date: Tue, 13 Oct 2026 09:00:00 +0200
            Content-Type: text/plain; charset=utf-8

            Yes, that sounds good. Let us talk on Thursday.

            On Mon, 12 Oct 2026 at 10:00, Ben Carter wrote:
            > Would a short call help?
            """;

    @TempDir
    Path folder;

    @Test
    void each_mail_is_one_document_in_its_order() throws IOException {
        Line line = Line.of("mail", "read", write("away.eml", AWAY), "--json", write("yes.eml", YES));
        assertThat(line.exit()).isZero();
        JsonNode away = line.documents().getFirst();
        assertThat(away.path("kind").asText()).isEqualTo("out-of-office");
        assertThat(away.path("intent").isNull()).isTrue();
        assertThat(away.path("why")).isNotEmpty();
        JsonNode yes = line.documents().get(1);
        assertThat(yes.path("file").asText()).endsWith("yes.eml");
        assertThat(yes.path("kind").asText()).isEqualTo("reply");
        assertThat(yes.path("intent").asText()).isEqualTo("positive");
        assertThat(yes.path("text").asText()).contains("sounds good").doesNotContain("Would a short call");
        assertThat(yes.path("language").asText()).isEqualTo("en");
        for (String name : List.of("needsOwner", "returnDate", "notBefore", "person", "bounces"))
            assertThat(yes.has(name)).as(name).isTrue();
    }

    @Test
    void people_read_it_in_words() throws IOException {
        Line line = Line.of("mail", "read", write("yes.eml", YES.replace("\n", "\r\n")));
        assertThat(line.exit()).isZero();
        assertThat(line.out()).contains("yes.eml: reply, positive: ");
    }

    @Test
    void what_is_no_mail_is_refused_with_a_cure() throws IOException {
        Line line = Line.of("mail", "read", "--json", write("empty.eml", "\n"), write("yes.eml", YES));
        assertThat(line.exit()).isEqualTo(1);
        assertThat(line.err()).contains("empty.eml: the file is empty; save the mail with its headers");
        assertThat(line.documents().getFirst().path("error").asText()).contains("the file is empty");
        assertThat(line.documents().get(1).path("kind").asText()).isEqualTo("reply");
        assertThat(Line.of("mail", "read", write("words.eml", "\nno header\n")).exit())
                .isEqualTo(1);
    }

    @Test
    void usage_is_exit_two() {
        assertThat(Line.of("mail", "read", "nowhere.eml").exit()).isEqualTo(2);
        assertThat(Line.of("mail", "read").exit()).isEqualTo(2);
        assertThat(Line.of("mail").exit()).isEqualTo(2);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
