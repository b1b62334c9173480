package dev.followthrough.activities.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/// Whatever a model's server does, the deal gets a draft, the owner reads why in our words, and no log holds a key,
/// a prompt or a provider's words.
@Timeout(60)
class ModelTroublesTest {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final String GOOD = Wire.draft(Northwind.SUBJECT, Northwind.GOOD);

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private Level before = Level.INFO;

    @BeforeEach
    void listen() {
        before = root.getLevel();
        root.setLevel(Level.ALL);
        logged.start();
        root.addAppender(logged);
    }

    @AfterEach
    void nothing_secret_was_logged() {
        root.detachAppender(logged);
        root.setLevel(before);
        assertThat(logged.list)
                .extracting(ModelTroublesTest::whole)
                .noneMatch(line -> line.contains(ScriptedModel.KEY)
                        || line.contains("zebra")
                        || line.contains("Use only what you are told")
                        || line.contains("Northwind"));
    }

    record Trouble(String name, int status, String body, String why, String... headers) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> troubles() {
        return Stream.of(Wire.values())
                .flatMap(wire -> Stream.of(
                                new Trouble(
                                        "rate limit",
                                        429,
                                        wire.error("rate_limit_error"),
                                        "the model's provider limits the rate"),
                                new Trouble(
                                        "rate limit for an hour",
                                        429,
                                        wire.error("rate_limit_error"),
                                        "the model's provider limits the rate",
                                        "Retry-After",
                                        "3600"),
                                new Trouble(
                                        "overloaded",
                                        529,
                                        wire.error("overloaded_error"),
                                        "the model's provider is overloaded"),
                                new Trouble("failure", 500, wire.error("api_error"), "the model's server failed (500)"),
                                new Trouble(
                                        "key", 401, wire.error("authentication_error"), "the model's key was refused"),
                                new Trouble(
                                        "model",
                                        404,
                                        wire.error("not_found_error"),
                                        "the model's server knows no such model or path"),
                                new Trouble(
                                        "request",
                                        400,
                                        wire.error("invalid_request"),
                                        "the model's server refused the request (400)"),
                                new Trouble(
                                        "redirect",
                                        302,
                                        "",
                                        "the model's server refused the request (302)",
                                        "Location",
                                        "http://localhost:1/"),
                                new Trouble(
                                        "refusal",
                                        200,
                                        wire.refusal(),
                                        wire == Wire.OPENAI
                                                ? "the model refused"
                                                : "the model refused, or stopped before the end"),
                                new Trouble(
                                        "no such format",
                                        200,
                                        "<html>zebra</html>",
                                        "the model's answer could not be read ("))
                        .map(trouble -> Arguments.of(wire, trouble)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("troubles")
    void a_server_in_trouble_is_asked_once_and_the_built_in_writer_does_it(Wire wire, Trouble trouble) {
        try (var model = new ScriptedModel(wire).answers(trouble.status(), trouble.body(), trouble.headers())) {
            DraftOutcome outcome = draft(model.drafting());

            assertBuiltIn(outcome);
            assertThat(outcome.why()).startsWith("try 1: " + trouble.why());
            assertThat(model.asked()).hasSize(1);
        }
    }

    static Stream<Arguments> rubbish() {
        String good = Northwind.GOOD.replace("\n", "\\n");
        return Stream.of(Wire.values())
                .flatMap(wire -> Stream.of(
                        Arguments.of(
                                wire,
                                wire.answer("{\"subject\": \"Dock\", \"body\": \"Hi Pri", "cut"),
                                "the answer was cut off"),
                        Arguments.of(wire, wire.answer(GOOD, "cut"), "the answer was cut off"),
                        Arguments.of(
                                wire, wire.answer("zebra", "end"), "the answer was not the JSON that was asked for"),
                        Arguments.of(
                                wire,
                                wire.answer("{\"zebra\": {\"body\": 1}", "end"),
                                "subject or body was missing or no text"),
                        Arguments.of(wire, wire.answer("", "end"), "the answer was empty"),
                        Arguments.of(
                                wire,
                                wire.answer("{\"subject\": \"\", \"body\": \"" + good + "\"}", "end"),
                                "subject or body was missing or no text"),
                        Arguments.of(
                                wire,
                                wire.answer("{\"subject\": 7, \"body\": \"" + good + "\"}", "end"),
                                "subject or body was missing or no text"),
                        Arguments.of(
                                wire,
                                wire.answer("{\"subject\": \"s\", \"body\": [\"" + good + "\"]}", "end"),
                                "subject or body was missing or no text"),
                        Arguments.of(
                                wire,
                                wire.answer("{\"subject\": \"s\", \"body\": null}", "end"),
                                "subject or body was missing or no text"),
                        Arguments.of(
                                wire, wire.answer(Wire.draft("s", good), "end"), "the line breaks were escaped twice"),
                        Arguments.of(
                                wire,
                                wire.answer(Wire.draft("s", "word ".repeat(4000)), "end"),
                                "the answer was far too long")));
    }

    @ParameterizedTest
    @MethodSource("rubbish")
    void rubbish_is_named_and_asked_for_again(Wire wire, String answer, String why) {
        try (var model = new ScriptedModel(wire).answers(200, answer).says(GOOD)) {
            assertThat(draft(model.drafting()).text().body()).isEqualTo(Northwind.GOOD);
            assertThat(model.user(1)).contains("# Again\nYour last answer could not be used: " + why);
        }
        try (var model = new ScriptedModel(wire)
                .answers(200, answer)
                .answers(200, answer)
                .answers(200, answer)) {
            DraftOutcome outcome = draft(model.drafting());
            assertBuiltIn(outcome);
            assertThat(outcome.why()).isEqualTo("try 1: " + why + "; try 2: " + why + "; try 3: " + why);
        }
    }

    static Stream<Arguments> wrapped() {
        String extra = GOOD.replace("{", "{\"reasoning\": {\"zebra\": [1]}, ");
        return Stream.of(Wire.values())
                .flatMap(wire -> Stream.of(
                                "```json\n" + GOOD + "\n```",
                                "```\n" + GOOD + "```",
                                "Sure! Here {as you asked} is the mail:\n\n" + GOOD
                                        + "\n\nTell me if {you} want changes.",
                                "<think>{\"zebra\": 1}</think>\n" + GOOD,
                                extra,
                                "\uFEFF \n" + GOOD)
                        .map(text -> Arguments.of(wire, text)));
    }

    @ParameterizedTest
    @MethodSource("wrapped")
    void a_draft_is_found_in_fences_in_prose_and_among_other_fields(Wire wire, String text) {
        try (var model = new ScriptedModel(wire).says(text)) {
            DraftOutcome outcome = draft(model.drafting());
            assertThat(outcome.text().body()).isEqualTo(Northwind.GOOD);
            assertThat(model.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_content_filter_ends_it(Wire wire) {
        try (var model = new ScriptedModel(wire).answers(200, wire.answer(GOOD, "content_filter"))) {
            DraftOutcome outcome = draft(model.drafting());
            assertBuiltIn(outcome);
            assertThat(outcome.why()).contains("the model refused");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_short_wait_that_the_provider_asks_for_is_granted_once(Wire wire) {
        try (var model = new ScriptedModel(wire)
                .answers(429, wire.error("rate_limit_error"), "Retry-After", "0")
                .says(GOOD)) {
            assertThat(draft(model.drafting()).writtenBy()).isEqualTo(wire.provider + ":writer-1");
        }
        try (var model = new ScriptedModel(wire)
                .answers(529, wire.error("overloaded_error"), "retry-after", "0")
                .answers(529, wire.error("overloaded_error"), "retry-after", "0")) {
            assertThat(draft(model.drafting()).why()).isEqualTo("try 1: the model's provider is overloaded");
            assertThat(model.asked()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_wait_that_is_asked_for_ends_with_the_draft_s_time(Wire wire) {
        try (var model = new ScriptedModel(wire).answers(429, wire.error("rate_limit_error"), "Retry-After", "19")) {
            assertSlow(draft(model.drafting(SHORT)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_server_that_never_answers_is_given_up(Wire wire) {
        try (var model = new ScriptedModel(wire).staysSilent()) {
            assertSlow(draft(model.drafting(SHORT)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_server_that_drips_for_ever_is_given_up_and_hung_up_on(Wire wire) throws InterruptedException {
        var gone = new CountDownLatch(1);
        try (var model = new ScriptedModel(wire).drips(gone)) {
            assertSlow(draft(model.drafting(SHORT)));
            assertThat(gone.await(30, TimeUnit.SECONDS))
                    .as("the connection was closed")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_time_is_for_all_tries_together(Wire wire) {
        try (var model = new ScriptedModel(wire).says("zebra").says("zebra").staysSilent()) {
            DraftOutcome outcome = draft(model.drafting(SHORT));
            assertBuiltIn(outcome);
            assertThat(outcome.why()).endsWith("the model was too slow");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_huge_answer_is_not_read_to_its_end(Wire wire) {
        try (var model = new ScriptedModel(wire).does(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] megabyte = "zebra ".repeat(170_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            for (int i = 0; i < 10; i++) exchange.getResponseBody().write(megabyte);
        })) {
            DraftOutcome outcome = draft(model.drafting());
            assertBuiltIn(outcome);
            assertThat(outcome.why()).isEqualTo("try 1: the model's server broke off, or sent far too much");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_draft_in_another_language_is_asked_for_again(Wire wire) {
        String german = Wire.draft("Rampe", """
                Hi Priya,

                Sie haben mir erzählt, dass die Fahrer am Montag zu lange warten. Oft hilft es schon, die ersten Zeiten \
                anders zu vergeben, und das geht ohne ein neues Werkzeug.

                Möchten Sie das mit einem der Lager probieren?

                Viele Grüße
                Ben""");
        try (var model = new ScriptedModel(wire).says(german).says(GOOD)) {
            assertThat(draft(model.drafting()).text().body()).isEqualTo(Northwind.GOOD);
            assertThat(model.user(1)).contains("language: ", "It is not written in en.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_an_injected_fact_makes_it_write_is_rejected(Wire wire) {
        String obeyed = Northwind.GOOD.replace("Would it", "See https://evil.example for 90% off.\n\nWould it");
        try (var model = new ScriptedModel(wire).says(Wire.draft("s", obeyed)).says(GOOD)) {
            DraftOutcome outcome = draft(model.drafting());
            assertThat(outcome.text().body()).isEqualTo(Northwind.GOOD);
            assertThat(model.user(1)).contains("link: https://evil.example", "percent: 90%");
        }
    }

    @Test
    void a_server_that_is_not_there_costs_no_draft() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        for (Wire wire : Wire.values()) {
            var settings = new DraftingSettings(
                    wire.provider, "http://localhost:" + port + "/v1", ScriptedModel.KEY, "writer-1", SHORT);
            DraftOutcome outcome = draft(Drafting.with(settings));
            assertBuiltIn(outcome);
            assertThat(outcome.why()).isEqualTo("try 1: the model's server does not answer");
        }
    }

    @Test
    void text_that_is_hard_to_check_is_judged_or_given_up_in_time() {
        List<String> hard = List.of(
                "a".repeat(11_000),
                "A-".repeat(5_500),
                "one ".repeat(2_900),
                "- x\n".repeat(2_900),
                "\"".repeat(11_000),
                "(1) 2, 3. ".repeat(1_000),
                "{{".repeat(5_000),
                "Hi Priya,\n\n" + "\n\n".repeat(5_000));
        for (String body : hard) {
            try (var model =
                    new ScriptedModel(Wire.OPENAI).says(Wire.draft("s", body)).says(GOOD)) {
                assertThat(draft(model.drafting(Duration.ofSeconds(20))).isRejected())
                        .isFalse();
            }
        }
    }

    private static DraftOutcome draft(Drafting drafting) {
        return drafting.draft(Northwind.brief(), Northwind.ALL, Northwind.DEAL);
    }

    private static void assertSlow(DraftOutcome outcome) {
        assertBuiltIn(outcome);
        assertThat(outcome.why()).isEqualTo("the model was too slow");
    }

    private static void assertBuiltIn(DraftOutcome outcome) {
        assertThat(outcome.writtenBy()).isEqualTo("built-in");
        assertThat(outcome.isRejected()).as(outcome.findings().toString()).isFalse();
        assertThat(outcome.text().body()).startsWith("Hi Priya,").endsWith("Ben Carter");
        assertThat(outcome.why()).doesNotContain("zebra", ScriptedModel.KEY);
    }

    private static String whole(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return event.getFormattedMessage() + (thrown == null ? "" : thrown.getMessage());
    }
}
