package dev.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.api.MatrixTable.Relation;
import dev.followthrough.api.MatrixTable.Row;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.people.Person.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the contract says of a request's fields is what their checks have: of each that is too long, too
/// large or not one of the words, the answer names the field and the same limit.
class LimitsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode CONTRACT =
            RunningApi.NOBODY.get("/v3/api-docs").body();

    /// What it moves is looked at before all else: without a cadence there is no step to name.
    private static final String MIGRATIONS = "/api/v1/migrations";

    private final Map<String, String> expected = new LinkedHashMap<>();

    @TestFactory
    Stream<DynamicTest> the_contract_and_the_checks_have_the_same_limits() {
        var objects = new MatrixObjects();
        Person caller = Colleague.of(Role.ADMINISTRATOR).person();
        return new MatrixTable()
                .rows().values().stream()
                        .filter(row -> !schema(row).isMissingNode()
                                && !row.address().contains("=none")
                                && !row.address().equals(MIGRATIONS))
                        .map(row -> DynamicTest.dynamicTest(row.route(), () -> check(row, objects, caller)));
    }

    private static JsonNode schema(Row row) {
        String[] words = row.route().split(" ");
        JsonNode operation = CONTRACT.path("paths").path(words[1]).path(words[0].toLowerCase(java.util.Locale.ROOT));
        return resolved(operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema"));
    }

    private static JsonNode resolved(JsonNode schema) {
        JsonNode one = schema.has("anyOf") ? schema.path("anyOf").get(0) : schema;
        String reference = one.path("$ref").asString("");
        return reference.isEmpty()
                ? one
                : CONTRACT.path("components").path("schemas").path(reference.replaceAll(".*/", ""));
    }

    private void check(Row row, MatrixObjects objects, Person caller) {
        expected.clear();
        ObjectNode body = wrong(schema(row), "");
        if (expected.isEmpty()) return;
        String address = row.address().replaceAll("\\{\\w+=([^}]*)}", "$1");
        for (var variable : objects.make(row.object(), caller, relation(row)).entrySet())
            address = address.replace("{" + variable.getKey() + "}", variable.getValue());
        Caller.Answer answer = RunningApi.ADMIN.send(RunningApi.ADMIN
                .request(address, "If-Match", "\"" + hash(address) + "\"")
                .header("Content-Type", "application/json")
                .method(row.method(), BodyPublishers.ofString(body.toString())));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(422);
        expected.forEach((field, limit) -> assertThat(said(answer, field))
                .as(field + " in " + answer.raw().body())
                .anyMatch(said -> agrees(limit, said)));
    }

    private static Relation relation(Row row) {
        return row.object().equals("person") ? Relation.FOREIGN : Relation.OWN;
    }

    private static String hash(String address) {
        return address.matches("/api/v1/drafts/[^/]+")
                ? RunningApi.ADMIN.get(address).body().path("hash").asString()
                : "";
    }

    private static List<String> said(Caller.Answer answer, String field) {
        return answer.body()
                .path("errors")
                .valueStream()
                .filter(error -> error.path("field").asString().equals(field))
                .map(error -> error.path("problem").asString() + "; "
                        + error.path("cure").asString())
                .toList();
    }

    /// @param limit a number, or the words
    private static boolean agrees(String limit, String said) {
        if (limit.matches("\\d+")) return said.contains(limit) || said.contains("is not a mail address");
        String listed = said.replaceFirst(".*use one of ", "");
        return new TreeSet<>(List.of(listed.split(", "))).equals(new TreeSet<>(List.of(limit.split(" "))));
    }

    private ObjectNode wrong(JsonNode schema, String at) {
        ObjectNode body = JSON.createObjectNode();
        schema.path("properties").properties().forEach(property -> {
            JsonNode value = wrong(at + property.getKey(), resolved(property.getValue()));
            if (!value.isMissingNode()) body.set(property.getKey(), value);
        });
        return body;
    }

    private JsonNode wrong(String field, JsonNode schema) {
        if (schema.has("properties")) return wrong(schema, field + ".");
        if (schema.has("items")) {
            JsonNode item = wrong(field + "[0]", resolved(schema.path("items")));
            ArrayNode list = JSON.createArrayNode();
            return item.isMissingNode() ? item : list.add(item);
        }
        if (schema.has("enum")) {
            expected.put(field, String.join(" ", words(schema)));
            return JSON.getNodeFactory().stringNode("xyzzy");
        }
        if (schema.has("maxLength") && !schema.has("pattern")) {
            expected.put(field, schema.path("maxLength").asString());
            return JSON.getNodeFactory()
                    .stringNode("x".repeat(schema.path("maxLength").asInt() + 1));
        }
        if (schema.has("maximum")) {
            expected.put(field, schema.path("maximum").asString());
            return JSON.getNodeFactory().numberNode(schema.path("maximum").asInt() + 1);
        }
        return JSON.missingNode();
    }

    private static List<String> words(JsonNode schema) {
        return schema.path("enum")
                .valueStream()
                .filter(word -> !word.isNull())
                .map(JsonNode::asString)
                .toList();
    }
}
