package dev.followthrough.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The commands against a server that answers as it is told and remembers what it was asked.
class TheCommandLineWithAServerTest {
    private record Canned(int status, String body) {}

    private final Map<String, Canned> answers = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String question = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String match = exchange.getRequestHeaders().getFirst("If-Match");
        asked.add(question + (match == null ? "" : " if " + match) + (body.isEmpty() ? "" : " " + body));
        assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer ft_a_b");
        Canned canned = answers.getOrDefault(question, new Canned(404, "{\"detail\":\"There is no such thing.\"}"));
        byte[] bytes = canned.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(canned.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--server", "http://127.0.0.1:" + server.getAddress().getPort(), "--key", "ft_a_b"));
        return execute(all.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        return new CommandLine(new Cli())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void a_deal_is_added_from_yaml_as_json() throws IOException {
        Path file = Files.writeString(folder.resolve("deal.yaml"), "account: {name: Northwind}\nstage: demo\n");
        answers.put("POST /api/v1/deals", new Canned(201, "{\"id\":\"d-1\",\"name\":\"Northwind\"}"));
        assertThat(run("deal", "add", file.toString())).isZero();
        assertThat(asked)
                .containsExactly("POST /api/v1/deals {\"account\":{\"name\":\"Northwind\"},\"stage\":\"demo\"}");
        assertThat(out.toString()).isEqualTo("d-1  Northwind" + System.lineSeparator());
    }

    @Test
    void a_refusal_is_told_field_by_field_and_ends_with_1() throws IOException {
        Path file = Files.writeString(folder.resolve("deal.yaml"), "stage: demo\n");
        answers.put("POST /api/v1/deals", new Canned(422, """
                {"detail":"One field is wrong.","errors":[{"field":"contacts","problem":"is empty","cure":"name one"}]}"""));
        assertThat(run("deal", "add", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("One field is wrong.").contains("contacts is empty (name one)");
    }

    @Test
    void who_is_new_is_added_and_gets_a_link() {
        answers.put("POST /api/v1/people", new Canned(201, "{\"id\":\"p-1\"}"));
        answers.put(
                "POST /api/v1/people/p-1/invite",
                new Canned(201, "{\"link\":\"http://x/y\",\"expiresAt\":\"2030-01-02T03:04:05Z\"}"));
        assertThat(run("people", "invite", "ana@sells.example", "--name", "Ana", "--role", "manager"))
                .isZero();
        assertThat(out.toString()).contains("http://x/y").contains("2030-01-02 03:04Z");
    }

    @Test
    void a_person_is_named_by_address_and_one_who_is_not_there_is_refused() {
        answers.put("GET /api/v1/people", new Canned(200, "[{\"id\":\"p-1\",\"email\":\"ana@sells.example\"}]"));
        answers.put("POST /api/v1/people/p-1/role", new Canned(200, "{\"name\":\"Ana\",\"role\":\"ops\"}"));
        assertThat(run("people", "role", "Ana@sells.example", "ops")).isZero();
        assertThat(asked).contains("POST /api/v1/people/p-1/role {\"role\":\"ops\"}");
        assertThat(run("people", "deactivate", "bob@sells.example")).isEqualTo(1);
        assertThat(err.toString()).contains("Nobody has the address bob@sells.example");
    }

    @Test
    void an_approval_names_the_hash_of_the_draft_as_it_is() {
        answers.put("GET /api/v1/drafts/dr-1", new Canned(200, "{\"id\":\"dr-1\",\"hash\":\"abc\"}"));
        answers.put("POST /api/v1/drafts/dr-1/approve", new Canned(200, "{\"id\":\"dr-1\",\"state\":\"approved\"}"));
        assertThat(run("draft", "approve", "dr-1")).isZero();
        assertThat(asked)
                .containsExactly("GET /api/v1/drafts/dr-1", "POST /api/v1/drafts/dr-1/approve {\"hash\":\"abc\"}");
        assertThat(out.toString()).contains("dr-1 is approved");
    }

    @Test
    void an_approval_can_be_pinned_to_what_was_read() {
        answers.put("POST /api/v1/drafts/dr-1/approve", new Canned(409, "{\"detail\":\"Read the draft again.\"}"));
        assertThat(run("draft", "approve", "dr-1", "--hash", "old")).isEqualTo(1);
        assertThat(asked).containsExactly("POST /api/v1/drafts/dr-1/approve {\"hash\":\"old\"}");
        assertThat(err.toString()).contains("Read the draft again.");
    }

    @Test
    void an_edit_keeps_what_was_not_given() throws IOException {
        Path body = Files.writeString(folder.resolve("body.txt"), "Hi");
        answers.put(
                "GET /api/v1/drafts/dr-1",
                new Canned(200, "{\"subject\":\"Docks\",\"body\":\"old\",\"hash\":\"abc\"}"));
        answers.put("PUT /api/v1/drafts/dr-1", new Canned(200, "{\"id\":\"dr-2\"}"));
        assertThat(run("draft", "edit", "dr-1", "--body", body.toString())).isZero();
        assertThat(asked.getLast())
                .startsWith("PUT /api/v1/drafts/dr-1 if \"abc\"")
                .contains("Docks")
                .contains("Hi");
    }

    @Test
    void events_are_sent_as_they_are_and_a_refused_one_ends_with_1() throws IOException {
        String lines = "{\"id\":\"1\"}\n{\"id\":\"2\"}\n";
        Path file = Files.writeString(folder.resolve("events.ndjson"), lines);
        answers.put("POST /api/v1/events", new Canned(200, """
                {"results":[{"id":"1","status":"accepted","news":["visited"],"errors":[]},
                {"id":"2","status":"refused","news":[],"errors":[{"field":"kind","problem":"is missing","cure":"give one"}]}]}"""));
        assertThat(run("event", "send", file.toString())).isEqualTo(1);
        assertThat(asked).containsExactly("POST /api/v1/events " + lines);
        assertThat(out.toString()).contains("1: accepted, news: visited", "2: refused", "kind is missing (give one)");
    }

    @Test
    void a_paused_mailbox_is_resumed_by_its_address() {
        answers.put(
                "GET /api/v1/mailboxes/mara%40sells.example",
                new Canned(200, "{\"address\":\"mara@sells.example\",\"paused\":{\"id\":7,\"why\":\"bounces\"}}"));
        answers.put("POST /api/v1/pauses/7/resume", new Canned(200, "{\"id\":7,\"name\":\"mara@sells.example\"}"));
        assertThat(run("mailbox", "show", "mara@sells.example")).isZero();
        assertThat(out.toString()).contains("paused: bounces");
        assertThat(run("mailbox", "resume", "mara@sells.example", "--why", "list cleaned"))
                .isZero();
        assertThat(asked.getLast()).isEqualTo("POST /api/v1/pauses/7/resume {\"why\":\"list cleaned\"}");
    }

    @Test
    void a_deal_is_steered_by_the_words_of_the_api() {
        for (String command : List.of("resume", "skip", "stop", "take-over", "hand-back")) {
            answers.put("POST /api/v1/deals/d-1/" + command, new Canned(200, "{\"id\":\"d-1\",\"status\":\"x\"}"));
            assertThat(run("deal", command, "d-1")).as(err.toString()).isZero();
        }
        answers.put("POST /api/v1/deals/d-1/pause", new Canned(200, "{\"id\":\"d-1\",\"status\":\"paused\"}"));
        assertThat(run("deal", "pause", "d-1", "--until", "2026-12-01T09:00:00Z"))
                .isZero();
        assertThat(asked.getLast()).endsWith("{\"until\":\"2026-12-01T09:00:00Z\"}");
        assertThat(out.toString()).contains("d-1 is paused");
    }

    @Test
    void a_list_is_read_to_its_end_one_document_a_line() {
        answers.put(
                "GET /api/v1/deals?limit=200",
                new Canned(200, "{\"items\":[{\"id\":\"d-1\"}],\"next\":\"/api/v1/deals?after=d-1\"}"));
        answers.put("GET /api/v1/deals?after=d-1", new Canned(200, "{\"items\":[{\"id\":\"d-2\"}],\"next\":null}"));
        assertThat(run("deal", "list", "--json")).isZero();
        assertThat(out.toString().lines()).containsExactly("{\"id\":\"d-1\"}", "{\"id\":\"d-2\"}");
    }

    @Test
    void a_timeline_reads_as_a_story() {
        answers.put("GET /api/v1/deals/d-1/timeline", new Canned(200, """
                {"lines":[{"at":"2026-10-14T09:00:00Z","what":"touch recap sent","why":"it was due","by":"followthrough"}],
                 "next":{"step":"case-study","channel":"email","due":"2026-10-17T08:12:00Z","why":"3 days later"}}"""));
        assertThat(run("deal", "timeline", "d-1")).isZero();
        assertThat(out.toString())
                .contains("2026-10-14 09:00Z  touch recap sent  it was due  followthrough")
                .contains("next: case-study by email, 2026-10-17 08:12Z: 3 days later");
    }

    @Test
    void wrong_usage_ends_with_2() {
        assertThat(execute("deal")).isEqualTo(2);
        assertThat(execute("deal", "pause")).isEqualTo(2);
        assertThat(execute("nonsense")).isEqualTo(2);
        assertThat(execute()).isEqualTo(2);
    }

    @Test
    void a_server_that_is_not_there_is_said_in_words() {
        server.stop(0);
        assertThat(run("deal", "list")).isEqualTo(1);
        assertThat(err.toString()).contains("does not answer").contains("bin/up");
    }

    @Test
    void a_file_that_is_no_yaml_is_told_with_its_place() throws IOException {
        Path file = Files.writeString(folder.resolve("deal.yaml"), "stage: [demo\n");
        assertThat(run("deal", "add", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("deal.yaml:");
    }

    @Test
    void the_doctor_shows_what_is_not_well_with_its_cure_and_ends_with_1_when_something_failed() {
        answers.put("GET /api/v1/doctor", new Canned(200, """
                {"ok":false,"findings":[
                 {"process":"api 1@a","check":"disk","state":"ok","finding":"room","cure":null,"millis":1},
                 {"process":"api 1@a","check":"temporal","state":"failed","finding":"no answer","cure":"Start it.","millis":3}]}"""));
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(out.toString()).contains("FAILED  temporal", "no answer", "→ Start it.", "1 check is well");
        assertThat(out.toString()).doesNotContain("disk");
        answers.put("GET /api/v1/doctor", new Canned(200, "{\"ok\":true,\"findings\":[]}"));
        assertThat(run("doctor", "--json")).isZero();
    }

    @Test
    void the_audit_log_goes_into_a_file_and_a_refusal_leaves_none() throws IOException {
        Path file = folder.resolve("audit.ndjson");
        assertThat(run("audit", "export", "--to", file.toString(), "--act", "deal."))
                .isEqualTo(1);
        assertThat(file).doesNotExist();
        answers.put("GET /api/v1/audit/export?act=deal.&format=ndjson", new Canned(200, "{\"n\":1}\n"));
        assertThat(run("audit", "export", "--to", file.toString(), "--act", "deal."))
                .isZero();
        assertThat(file).hasContent("{\"n\":1}\n");
    }

    @Test
    void deals_are_searched_with_what_each_waits_for() {
        answers.put("GET /api/v1/deals?limit=200&q=north%20wind&list=stale", new Canned(200, """
                {"items":[{"id":"d-1","name":"Pilot","status":"held","waits":{"what":"for Mara: a person answered"}}],"next":null}"""));
        assertThat(run("deal", "list", "--search", "north wind", "--list", "stale"))
                .isZero();
        assertThat(out.toString()).contains("for Mara: a person answered");
    }
}
