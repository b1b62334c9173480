package dev.followthrough.api;

import dev.followthrough.store.people.Person.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the matrix expects: `matrix.txt` beside this class, which says how it is written.
final class MatrixTable {
    /// Whose the object is, in the order of a cell's letters.
    enum Relation {
        OWN,
        DELEGATED,
        FOREIGN,
        UNKNOWN
    }

    /// @param cells  for each role a letter, or one for each relation
    /// @param nobody for who is not signed in
    record Rule(String name, Map<Role, String> cells, char nobody) {}

    /// @param address the path with `{variable}` or `{variable=value}`, and a query
    /// @param object  what the variables name; `-` for nothing that is somebody's
    record Row(String method, String address, Rule rule, String object, String body) {
        String route() {
            return method + " " + address.replaceAll("\\?.*", "").replaceAll("\\{(\\w+)=[^}]*}", "{$1}");
        }
    }

    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();

    MatrixTable() {
        lines().forEach(this::read);
    }

    Map<String, Row> rows() {
        return rows;
    }

    List<String> ruleNames() {
        return rules.keySet().stream().sorted().toList();
    }

    private void read(String line) {
        String[] words = line.split("\\s+", 5);
        if (words[0].equals("rule")) {
            Rule rule = rule(line.split("\\s+"));
            rules.put(rule.name(), rule);
            return;
        }
        Rule rule = rules.get(words[2]);
        if (rule == null) throw new AssertionError("matrix.txt: no rule '" + words[2] + "' above this line: " + line);
        Row row = new Row(
                words[0], words[1], rule, words.length > 3 ? words[3] : "-", words.length > 4 ? words[4] : "{}");
        if (rows.put(row.route(), row) != null) throw new AssertionError("matrix.txt: twice " + row.route());
    }

    private static Rule rule(String[] words) {
        Map<Role, String> cells = new EnumMap<>(Role.class);
        char nobody = '1';
        for (int i = 2; i < words.length; i += 2) {
            if (words[i].equals("nobody")) nobody = words[i + 1].charAt(0);
            else if (words[i].equals("all")) for (Role role : Role.values()) cells.put(role, words[i + 1]);
            else cells.put(Role.of(words[i]), words[i + 1]);
        }
        if (cells.size() != Role.values().length) throw new AssertionError("matrix.txt: a role lacks in " + words[1]);
        return new Rule(words[1], cells, nobody);
    }

    private static List<String> lines() {
        try (InputStream in = MatrixTable.class.getResourceAsStream("matrix.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
