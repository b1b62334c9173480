package dev.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standins.slack.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What product and Slack said to each other about one card: whole for whoever wants to see the protocol, and
/// short as docs/slack.md shows it. `-Dslack.page=write` writes the page's part anew.
final class RoundTrip {
    private static final Path WHOLE = Path.of("target/slack-round-trip.txt");
    private static final Path PAGE = Path.of("../docs/slack.md");
    private static final String BEGIN = "<!-- round trip, written by a test -->\n```\n";
    private static final String END = "```\n";

    private final List<Exchange> exchanges;

    /// @param ts of the card's message
    RoundTrip(List<Exchange> all, String ts) {
        this.exchanges = all.stream()
                .filter(one -> one.asked().toString().contains(ts)
                        || one.answered().path("ts").asText().equals(ts))
                .toList();
    }

    void keep() throws IOException {
        Files.writeString(WHOLE, exchanges.stream().map(RoundTrip::whole).collect(Collectors.joining("\n")));
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END, begin);
        if (System.getProperty("slack.page", "").equals("write")) {
            Files.writeString(PAGE, page.substring(0, begin) + brief() + page.substring(end));
        } else assertThat(page.substring(begin, end)).isEqualTo(brief());
    }

    private static String whole(Exchange one) {
        String answer = one.answered().isMissingNode() ? "" : one.answered().toPrettyString() + "\n";
        return (one.byApp() ? "Followthrough asks Slack: " : "Slack asks Followthrough: ") + one.what() + "\n"
                + one.asked().toPrettyString() + "\nanswered with status " + one.status() + "\n" + answer;
    }

    /// Post, press, the first change and the last: how many lie between depends on how fast the mail leaves.
    private String brief() {
        List<String> lines = exchanges.stream().map(RoundTrip::line).toList();
        List<String> shown = new ArrayList<>(lines.subList(0, 3));
        if (lines.size() > 3) shown.add(lines.getLast());
        return String.join("\n", shown) + "\n";
    }

    private static String line(Exchange one) {
        if (!one.byApp())
            return "Slack -> us   %-17s button %s; answered %d within 3 s"
                    .formatted(
                            one.what(),
                            one.asked()
                                    .path("actions")
                                    .path(0)
                                    .path("action_id")
                                    .asText(),
                            one.status());
        List<String> buttons = new ArrayList<>();
        String state = "";
        for (JsonNode block : one.asked().path("blocks")) {
            if (block.path("type").asText().equals("section") && state.isEmpty())
                state = block.path("text").path("text").asText();
            for (JsonNode element : block.path("elements"))
                if (element.path("type").asText().equals("button"))
                    buttons.add(element.path("action_id").asText());
        }
        return "us -> Slack   %-17s %s; buttons: %s"
                .formatted(one.what(), inBold(state), buttons.isEmpty() ? "none" : String.join(", ", buttons));
    }

    /// The words that never differ: times do.
    private static String inBold(String state) {
        return java.util.regex.Pattern.compile("\\*([^*]+)\\*")
                .matcher(state)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.joining(", "));
    }
}
