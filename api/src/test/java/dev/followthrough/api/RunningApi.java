package dev.followthrough.api;

import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.people.ApiKeys;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The real api on a real PostgreSQL, started once, with a Temporal that nobody can reach. Tests speak to it
/// over HTTP.
final class RunningApi {
    static final String LINK_KEY = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";
    static final String WEBHOOK_SECRET = "whsec_QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";
    private static final EmbeddedPostgres POSTGRES = postgres();
    private static final ConfigurableApplicationContext CONTEXT = start();

    static final Caller ADMIN = caller("Ada Admin", "ada@sells.example", Person.Role.ADMINISTRATOR);
    static final Caller MARA = caller("Mara Lindqvist", "mara@sells.example", Person.Role.REP);
    static final Caller TOMAS = caller("Tomas Brandt", "tomas@sells.example", Person.Role.REP);
    static final Caller STRANGER = caller("Sid Stranger", "sid@sells.example", Person.Role.REP);
    static final Caller MANAGER = caller("Signe Manager", "signe@sells.example", Person.Role.MANAGER);
    static final Caller OPS = caller("Olu Adeyemi", "olu@sells.example", Person.Role.OPS);
    static final Caller REVOPS = caller("Ines Ferreira", "ines@sells.example", Person.Role.REVOPS);
    static final Caller NOBODY = new Caller(url(), null);

    static {
        bean(Cadences.class).publish(PlainCadence.plan(), "name: plain", "test");
        ADMIN.post(
                "/api/v1/mailboxes",
                Map.of(
                        "address", "mara@sells.example",
                        "displayName", "Mara Lindqvist",
                        "smtp", Map.of("host", "127.0.0.1", "port", 25, "security", "none"),
                        "imap", Map.of("host", "127.0.0.1", "port", 143, "security", "none"),
                        "passwordFrom", "env:NONE"));
    }

    private RunningApi() {}

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    static <T> T bean(String name, Class<T> type) {
        return CONTEXT.getBean(name, type);
    }

    static String url() {
        return url(CONTEXT);
    }

    static String url(ConfigurableApplicationContext api) {
        return "http://localhost:" + api.getEnvironment().getProperty("local.server.port");
    }

    private static Caller caller(String name, String email, Person.Role role) {
        Person person = bean(People.class).put(name, email, role, ZoneId.of("Europe/Berlin"));
        return new Caller(url(), bean(ApiKeys.class).issue(person.id()));
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurableApplicationContext start() {
        return start("postgres");
    }

    /// One more api, on a database of this name beside the others, which is made if it is not there.
    static ConfigurableApplicationContext another(String database, String... settings) {
        JdbcClient jdbc = bean(JdbcClient.class);
        boolean there = jdbc.sql("select exists (select 1 from pg_database where datname = ?)")
                .param(database)
                .query(Boolean.class)
                .single();
        if (!there) jdbc.sql("create database " + database).update();
        return start(database, settings);
    }

    private static ConfigurableApplicationContext start(String database, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + POSTGRES.getJdbcUrl("postgres", database),
                "--spring.datasource.username=postgres",
                "--followthrough.temporal.target=127.0.0.1:1",
                "--followthrough.relay.sweep=false",
                "--followthrough.opens=true",
                "--followthrough.publishing=src/test/resources/publishing.yaml",
                "--followthrough.webhook-secret=" + WEBHOOK_SECRET,
                "--followthrough.link-key=" + LINK_KEY,
                "--followthrough.site-origins=https://www.sells.example",
                "--followthrough.suppression-keys=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
        all.addAll(List.of(settings));
        return ApiApplication.start(all.toArray(String[]::new));
    }
}
