package dev.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.api.MatrixTable.Relation;
import dev.followthrough.api.MatrixTable.Row;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.people.Person.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every route by every role and nobody, on an object that is theirs, delegated to them, somebody else's or not there.
/// Who is refused has changed nothing.
class MatrixTest {
    private static final MatrixTable TABLE = new MatrixTable();
    private static final Map<String, MatrixRoutes.Route> ROUTES = MatrixRoutes.all();

    /// One request and what is expected of it.
    ///
    /// @param who null: nobody
    record Cell(@Nullable Role who, Relation relation, char expected, Map<String, String> variables) {
        boolean isRefused() {
            return expected != '+' && expected != 's';
        }
    }

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        var lacking = new TreeSet<>(ROUTES.keySet());
        lacking.removeAll(TABLE.rows().keySet());
        assertThat(lacking)
                .as("Add a line to matrix.txt for each: METHOD ADDRESS RULE OBJECT, with a rule of "
                        + TABLE.ruleNames())
                .isEmpty();
        var left = new TreeSet<>(TABLE.rows().keySet());
        left.removeAll(ROUTES.keySet());
        assertThat(left)
                .as("Remove these lines of matrix.txt: there is no such route")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_cell_is_as_the_table_has_it() {
        List<Row> rows = TABLE.rows().values().stream()
                .filter(row -> ROUTES.containsKey(row.route()))
                .toList();
        var objects = new MatrixObjects();
        var callers = new MatrixCallers();
        var cells = new int[1];
        Stream<DynamicTest> tests = rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.route(), () -> cells[0] += check(row, objects, callers)));
        return Stream.concat(
                tests,
                Stream.of(DynamicTest.dynamicTest(
                        "the matrix's size",
                        () -> System.out.println("Matrix: " + rows.size() + " routes, " + cells[0] + " cells."))));
    }

    private static int check(Row row, MatrixObjects objects, MatrixCallers callers) {
        List<Cell> cells = cells(row, objects, callers);
        var wrong = new LinkedHashMap<String, String>();
        String before = MatrixTraces.ofEverything();
        cells.stream().filter(Cell::isRefused).forEach(cell -> ask(row, cell, callers, wrong));
        assertThat(MatrixTraces.ofEverything())
                .as(row.route() + " has changed something for somebody whom it refused")
                .isEqualTo(before);
        cells.stream().filter(cell -> !cell.isRefused()).forEach(cell -> ask(row, cell, callers, wrong));
        if (!row.method().equals("GET")) objects.anew();
        assertThat(wrong).as(row.route()).isEmpty();
        return cells.size();
    }

    private static List<Cell> cells(Row row, MatrixObjects objects, MatrixCallers callers) {
        var cells = new ArrayList<Cell>();
        if (!row.method().equals("GET")) objects.anew();
        for (Role role : Role.values()) {
            String letters = row.rule().cells().get(role);
            Person caller = callers.person(role);
            for (Relation relation : Relation.values()) {
                if (letters.length() <= relation.ordinal() || letters.charAt(relation.ordinal()) == '_') continue;
                cells.add(new Cell(
                        role,
                        relation,
                        letters.charAt(relation.ordinal()),
                        objects.make(row.object(), caller, relation)));
            }
        }
        cells.add(new Cell(
                null,
                Relation.FOREIGN,
                row.rule().nobody(),
                objects.make(row.object(), callers.person(Role.REP), Relation.FOREIGN)));
        return cells;
    }

    private static void ask(Row row, Cell cell, MatrixCallers callers, Map<String, String> wrong) {
        for (String consumes : ROUTES.get(row.route()).consumes()) {
            MatrixCallers.Answer answer = callers.ask(cell.who(), row, address(row, cell), consumes);
            if (!fits(row, cell.expected(), answer)) {
                wrong.put(
                        (cell.who() == null ? "nobody" : cell.who().word()) + ", " + cell.relation() + ", " + consumes,
                        "expected " + cell.expected() + ", was " + answer.status() + " " + answer.shortened());
            }
        }
    }

    private static String address(Row row, Cell cell) {
        String address = row.address().replaceAll("\\{\\w+=([^}]*)}", "$1");
        for (var variable : cell.variables().entrySet()) {
            address = address.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return address;
    }

    private static boolean fits(Row row, char expected, MatrixCallers.Answer answer) {
        int status = answer.status();
        return switch (expected) {
            case '+' -> isLetIn(row, answer);
            case '1' -> status == 401 || (status == 303 && answer.location().startsWith("/sign-in"));
            case '3' -> status == 403;
            case '4' -> status == 404;
            case 's' -> status < 500;
            default -> throw new AssertionError("matrix.txt: no such letter: " + expected);
        };
    }

    /// The door opened. A reader gets what is there; a writer may have sent what cannot be done.
    private static boolean isLetIn(Row row, MatrixCallers.Answer answer) {
        int status = answer.status();
        if (status == 303 && answer.location().startsWith("/sign-in")) return false;
        if ((status >= 200 && status < 400) || status == 409) return true;
        // 503: Temporal, which is away here.
        return !row.method().equals("GET")
                && List.of(400, 412, 415, 422, 428, 503).contains(status);
    }
}
