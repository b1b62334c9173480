package dev.followthrough.api;

import dev.followthrough.api.MatrixTable.Relation;
import dev.followthrough.api.MatrixTable.Row;
import dev.followthrough.store.people.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What Schemathesis is told: for each route of the matrix some objects that are there, so that it gets past
/// 404.
final class FuzzPlan {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?:=([^}]*))?}");
    /// What changes something wears its objects out.
    private static final int OBJECTS = 4;
    /// Whose variables belong together, so that there is one of each.
    private static final Set<String> PAIRED = Set.of("suggestion", "claim", "leave", "delivery");

    /// What can be read and yet not be done (422) is no fault of the contract's: it does not say what is
    /// there. `check` is a name under
    /// which a cadence would be looked for.
    private static final String HEAD = """
            hooks = "../../../src/test/fuzz/hooks.py"
            [checks]
            positive_data_acceptance.expected-statuses = ["2xx", "3xx", 401, 403, 404, 409, 412, 422, 428, 503]
            not_a_server_error.expected-statuses = ["2xx", "3xx", "4xx", 503]
            [[operations]]
            include-method = "GET"
            [operations.checks]
            # A cursor that is none, or a word that is not known, cannot be read.
            positive_data_acceptance.expected-statuses = ["2xx", "3xx", 400, 401, 403, 404, 409, 422, 503]
            [[operations]]
            include-name = "PUT /api/v1/suppression-lists/{name}"
            [operations.checks]
            # In an address, a null is the word `null`, and that is a name.
            negative_data_rejection.enabled = false
            [[operations]]
            include-name = "POST /api/v1/cadences/check"
            [operations.checks]
            unsupported_method.enabled = false
            allow_header_conformance.enabled = false
            """;

    private final MatrixObjects objects = new MatrixObjects();
    private final Person caller;

    private final String key;

    FuzzPlan(Person caller, String key) {
        this.caller = caller;
        this.key = key;
    }

    /// As a `schemathesis.toml`.
    String written() {
        Map<String, List<String>> dictionaries = new LinkedHashMap<>();
        StringBuilder operations = new StringBuilder();
        for (Row row : new MatrixTable().rows().values()) {
            if (row.address().startsWith("/api/")) operations.append(operation(row, dictionaries));
        }
        return HEAD + "[auth.openapi.key]\nbearer = \"" + key + "\"\n"
                + dictionaries.entrySet().stream()
                        .map(one ->
                                "[dictionaries.%s]\nvalues = [%s]\n".formatted(one.getKey(), quoted(one.getValue())))
                        .collect(Collectors.joining())
                + operations;
    }

    private String operation(Row row, Map<String, List<String>> dictionaries) {
        Map<String, Set<String>> values = values(row);
        if (values.isEmpty()) return "";
        StringBuilder parameters = new StringBuilder();
        values.forEach((name, known) -> {
            String dictionary = "d" + dictionaries.size();
            dictionaries.put(dictionary, new ArrayList<>(known));
            String place = name.equals("hash") ? "body" : "path";
            parameters.append(
                    "\"%s.%s\" = {dictionary = \"%s\", probability = 0.8}\n".formatted(place, name, dictionary));
        });
        return "[[operations]]\ninclude-name = \"%s\"\n[operations.parameters]\n%s".formatted(row.route(), parameters);
    }

    private Map<String, Set<String>> values(Row row) {
        Map<String, Set<String>> values = new TreeMap<>();
        Matcher variables = VARIABLE.matcher(row.address());
        List<String> open = new ArrayList<>();
        while (variables.find()) {
            if (variables.group(2) == null) open.add(variables.group(1));
            else if (!variables.group(2).matches("none|\\d+|done"))
                values.put(variables.group(1), Set.of(variables.group(2)));
        }
        if (open.isEmpty()) return values;
        int many = PAIRED.contains(row.object()) ? 1 : OBJECTS;
        for (int i = 0; i < many; i++) {
            objects.anew();
            Map<String, String> made = objects.make(row.object(), caller, relation(row));
            for (String name : open)
                values.computeIfAbsent(name, unused -> new LinkedHashSet<>()).add(made.get(name));
            if (row.object().equals("draft") && row.method().equals("POST") && takesHash(row))
                values.computeIfAbsent("hash", unused -> new LinkedHashSet<>()).add(hash(made.get("id")));
        }
        return values;
    }

    /// Nobody takes their own key or role away while they are at it.
    private static Relation relation(Row row) {
        boolean theirs = row.object().equals("person")
                || row.object().equals("feed")
                || row.object().equals("leave");
        return theirs ? Relation.FOREIGN : Relation.OWN;
    }

    private static boolean takesHash(Row row) {
        return Set.of("approve", "reject", "ask-again").contains(row.address().replaceAll(".*/", ""));
    }

    private static String hash(String draft) {
        return RunningApi.ADMIN
                .get("/api/v1/drafts/" + draft)
                .body()
                .path("hash")
                .asString();
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(", "));
    }
}
