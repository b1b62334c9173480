package dev.followthrough.standalone.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.followthrough.standalone.stack.ApiClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fills an empty house with the demo's people, library, cadences and deals, over the API. Seeding it again
/// adds nothing.
public final class DemoHouse {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /// Where a day lasts seconds, a person still needs minutes to read.
    private static final String PATIENT_REVIEW = "\nreview:\n  expireAfter: 90d\n";

    private final JsonNode house;
    private final ApiClient api;

    public DemoHouse(String server, String adminKey) {
        this.house = file();
        this.api = new ApiClient(server, adminKey);
    }

    private static JsonNode file() {
        try (InputStream file = DemoHouse.class.getResourceAsStream("/demo/house.yaml")) {
            return YAML.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Everybody's name by their address, in the order of the file.
    static Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        for (JsonNode person : file().get("people"))
            people.put(person.get("email").asText(), person.get("name").asText());
        return people;
    }

    /// Furnishes the house with what is not there yet, so that a demo that was stopped half-way, or started
    /// again, goes on with what it has.
    ///
    /// @param passwordFile where the demo mailbox's password lies; the demo's server takes any
    /// @return how many deals are new
    public int seed(Path cadences, Path passwordFile, int smtpPort, int imapPort, Instant now) {
        Set<String> people = there(api.get("/api/v1/people"), "email");
        for (JsonNode person : house.get("people")) {
            if (!people.contains(text(person, "email"))) api.post("/api/v1/people", map(person), once());
        }
        api.post("/api/v1/mailboxes", mailbox(passwordFile, smtpPort, imapPort), once());
        for (JsonNode asset : house.get("assets")) api.post("/api/v1/assets", map(asset), once());
        publish(cadences);
        Set<String> deals = there(api.get("/api/v1/deals?limit=200").get("items"), "name");
        int added = 0;
        for (JsonNode deal : house.get("deals")) {
            if (deals.contains(text(deal, "name"))) continue;
            String id = text(api.post("/api/v1/deals", deal(deal, now), once()), "id");
            if (deal.hasNonNull("meeting")) meet(id, text(deal, "meeting"));
            added++;
        }
        return added;
    }

    /// The deal begins with what was said in its demo.
    private void meet(String deal, String file) {
        api.postFile(
                "/api/v1/deals/" + deal + "/meetings?type=demo&fileName=" + file,
                resource(file).getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String file) {
        try (InputStream in = DemoHouse.class.getResourceAsStream("/demo/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> there(JsonNode list, String field) {
        Set<String> values = new HashSet<>();
        list.forEach(one -> values.add(text(one, field)));
        return values;
    }

    /// What is posted at each start is put in place of what is there.
    private static String once() {
        return UUID.randomUUID().toString();
    }

    /// How each prospect behaves, by mail address.
    public Map<String, Temper> tempers() {
        Map<String, Temper> tempers = new HashMap<>();
        for (JsonNode deal : house.get("deals")) {
            tempers.put(
                    text(deal.get("contact"), "email"),
                    Temper.valueOf(text(deal, "temper").toUpperCase(Locale.ROOT)));
        }
        return tempers;
    }

    public String mailboxAddress() {
        return text(house, "mailbox");
    }

    private void publish(Path cadences) {
        try (Stream<Path> files = Files.list(cadences)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                api.postYaml("/api/v1/cadences", Files.readString(file) + PATIENT_REVIEW, once());
            }
            api.postYaml("/api/v1/cadences", resource("after-a-fair.yaml") + PATIENT_REVIEW, once());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> mailbox(Path passwordFile, int smtpPort, int imapPort) {
        return Map.of(
                "address", mailboxAddress(),
                "displayName", "Mara Lindqvist",
                "smtp", Map.of("host", "127.0.0.1", "port", smtpPort, "security", "none"),
                "imap", Map.of("host", "127.0.0.1", "port", imapPort, "security", "none"),
                "username", mailboxAddress(),
                "passwordFrom", "file:" + passwordFile.toAbsolutePath(),
                "perDay", 200);
    }

    private Map<String, Object> deal(JsonNode deal, Instant now) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", text(deal, "name"));
        body.put("account", Map.of("name", text(deal, "account"), "industry", text(deal, "industry")));
        body.put("contacts", List.of(contact(deal.get("contact"))));
        body.put("owner", mailboxAddress());
        body.put("delegate", "tomas.brandt@followthrough.example");
        body.put("stage", text(deal, "stage"));
        body.put("leadStatus", "qualified");
        body.put("strategic", deal.path("strategic").asBoolean());
        body.put("cadence", text(deal, "cadence"));
        body.put("attemptsSoFar", deal.path("attempts").asInt(0));
        body.put("promisedNextStep", text(deal, "next"));
        put(body, "objection", optional(deal, "objection"));
        body.put(
                "lastInteraction",
                Map.of(
                        "at", now.minus(Duration.parse(text(deal, "ago"))).toString(),
                        "channel", text(deal, "channel"),
                        "topic", text(deal, "topic")));
        String amount = optional(deal, "amount");
        if (amount != null) {
            String[] parts = amount.split(" ", 2);
            body.put("amount", Map.of("value", new BigDecimal(parts[0]), "currency", parts[1]));
        }
        body.put("facts", facts(deal));
        return body;
    }

    private static Map<String, Object> contact(JsonNode contact) {
        Map<String, Object> body = new HashMap<>(map(contact));
        body.put("language", "en");
        body.put("consent", Map.of("state", "granted", "evidence", "demo form"));
        return body;
    }

    private static List<Map<String, String>> facts(JsonNode deal) {
        List<Map<String, String>> facts = new ArrayList<>();
        facts.add(fact("pain", text(deal, "pain"), "customer"));
        facts.add(fact("forecast", "best case, close this quarter", "internal"));
        return facts;
    }

    private static Map<String, String> fact(String label, String value, String visibility) {
        return Map.of("type", "text", "label", label, "value", value, "visibility", visibility, "source", "demo");
    }

    private static void put(Map<String, Object> body, String key, @Nullable Object value) {
        if (value != null) body.put(key, value);
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asText();
    }

    private static @Nullable String optional(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(JsonNode node) {
        try {
            return YAML.treeToValue(node, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The demo's own file is wrong", e);
        }
    }
}
