package dev.followthrough.bench.pages;

import dev.followthrough.standalone.stack.Product;
import dev.followthrough.store.people.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A house full of deals: one that the product took in itself, and the rest made from it in the database.
final class FullHouse {
    private static final String CADENCE = """
            language: 1
            name: bench-pages
            title: For a bench
            steps:
              - id: touch-1
                after: 2d
                channel: email
                kind: check-in-with-value
                angle: the next useful thing
                value: problem-solving
            """;

    private final Product product;
    private final Map<String, Caller> callers;

    private FullHouse(Product product, int deals) {
        this.product = product;
        String template = template();
        fill(template, deals);
        this.callers = Map.of(
                "admin", new Caller(product, "Ada Lindgren", "ada@sells.example", Person.Role.ADMINISTRATOR),
                "ops", new Caller(product, "Olu Adeyemi", "olu@sells.example", Person.Role.OPS),
                "rep", new Caller(product, "Rep 7", "rep7@sells.example", Person.Role.REP));
    }

    static FullHouse of(Product product, int deals) {
        return new FullHouse(product, deals);
    }

    private String template() {
        var client = product.client();
        client.post(
                "/api/v1/mailboxes",
                Map.of(
                        "address", "mara@sells.example",
                        "displayName", "Mara Lindqvist",
                        "smtp", Map.of("host", "127.0.0.1", "port", 25, "security", "none"),
                        "imap", Map.of("host", "127.0.0.1", "port", 143, "security", "none"),
                        "passwordFrom", "env:NONE"),
                "bench-mailbox");
        client.postYaml("/api/v1/cadences", CADENCE, "bench-cadence");
        var contact = Map.of(
                "name", "Priya Raman",
                "email", "priya@northwind.example",
                "role", "champion",
                "zone", "Europe/London",
                "language", "en",
                "consent", Map.of("state", "granted", "evidence", "form"));
        return client.post(
                        "/api/v1/deals",
                        Map.of(
                                "account", Map.of("name", "Northwind"),
                                "contacts", List.of(contact),
                                "stage", "demo",
                                "lastInteraction", Map.of("at", Instant.now().toString(), "channel", "call"),
                                "cadence", "bench-pages"),
                        "bench-deal")
                .path("id")
                .asText();
    }

    private void fill(String template, int deals) {
        try (var file = Objects.requireNonNull(FullHouse.class.getResourceAsStream("house.sql"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":deals", Integer.toString(deals))
                    .replace(":template", "'" + template + "'");
            for (String statement : text.split(";\\s*\\n"))
                product.jdbc().sql(statement).update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String deal() {
        return "d-6";
    }

    /// One that waits for the rep.
    String draft() {
        return product.jdbc().sql("""
                        select draft.id from draft join deal on deal.id = deal_id
                        where draft.state = 'waiting' and owner_id = (select owner_id from deal where id = ?)
                        order by draft.id limit 1
                        """).param(deal()).query(String.class).single();
    }

    void analyze() {
        product.jdbc().sql("analyze").update();
    }

    long marked() {
        return product.jdbc()
                .sql("select count(*) from (select from deal_mark limit 1) few")
                .query(Long.class)
                .single();
    }

    /// @return the status of the answer, which was read to its end
    int get(Route route) {
        return Objects.requireNonNull(callers.get(route.as()), route.as()).get(route.path());
    }
}
