package dev.followthrough.standalone.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.stack.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How people come into a new house: the first by the link in the api's log, everybody else by their
/// invitation.
/// The pages on the way are looked at as every other page is.
final class Arrivals {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/setup\\?token=[\\w-]+");
    static final String PASSWORD = "seven quiet herons";

    private final String server;
    private final Path log;
    private final List<String> faults = new ArrayList<>();
    private boolean inspected;

    Arrivals(String server, Path log) {
        this.server = server;
        this.log = log;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /// @param api which exists before anybody signs in
    Worker administrator(ApiClient api) {
        try (Window window = Window.open(server, Look.WIDE, null)) {
            window.go(setupLink());
            faults.addAll(Inspection.of(window, "setup"));
            window.page().getByLabel("Your name").fill("Astrid Moe");
            window.page().getByLabel("Your mail address").fill("astrid@sells.example");
            window.page().getByLabel("Your time zone").selectOption("Europe/Oslo");
            choosePassword(window);
            window.page().locator(".who").waitFor();
            JsonNode person = find(api.get("/api/v1/people"), "astrid@sells.example");
            JsonNode made = api.post(
                    "/api/v1/people",
                    Map.of(
                            "name",
                            "Astrid Moe",
                            "email",
                            "astrid@sells.example",
                            "role",
                            "administrator",
                            "zone",
                            "Europe/Oslo"),
                    "astrid");
            return worker(person, made.get("key").asText(), window.session());
        }
    }

    private String setupLink() {
        return await().until(
                        () -> {
                            Matcher link = LINK.matcher(words());
                            return link.find() ? link.group() : "";
                        },
                        found -> !found.isEmpty());
    }

    private String words() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Worker invite(ApiClient administrator, JsonNode person) {
        String email = person.get("email").asText();
        JsonNode made = administrator.post(
                "/api/v1/people",
                Map.of(
                        "name", person.get("name").asText(),
                        "email", email,
                        "role", person.get("role").asText(),
                        "zone", person.get("zone").asText()),
                "person-" + email);
        JsonNode link = administrator.post(
                "/api/v1/people/" + made.get("id").asText() + "/invite", Map.of(), "invite-" + email);
        try (Window window = Window.open(server, Look.WIDE, null)) {
            window.go(link.get("link").asText());
            if (!inspected) faults.addAll(Inspection.of(window, "choose-password"));
            inspected = true;
            choosePassword(window);
            window.page().getByLabel("Mail address").waitFor();
            window.signIn(email, PASSWORD);
            return worker(made, made.get("key").asText(), window.session());
        }
    }

    private static void choosePassword(Window window) {
        window.find("input[name=password]").fill(PASSWORD);
        window.find("input[name=again]").fill(PASSWORD);
        window.find("main button.primary").click();
    }

    private Worker worker(JsonNode person, String key, String session) {
        return new Worker(
                person.get("id").asText(),
                person.get("name").asText(),
                person.get("email").asText(),
                person.get("role").asText(),
                new ApiClient(server, key),
                key,
                session);
    }

    private static JsonNode find(JsonNode people, String email) {
        for (JsonNode person : people) if (person.get("email").asText().equals(email)) return person;
        throw new AssertionError(email + " has not arrived");
    }
}
