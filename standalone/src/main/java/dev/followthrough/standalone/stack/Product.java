package dev.followthrough.standalone.stack;

import dev.followthrough.domain.sequence.Pace;
import dev.followthrough.standalone.process.Child;
import dev.followthrough.standalone.process.Trouble;
import dev.followthrough.standalone.process.Waiting;
import dev.followthrough.store.people.ApiKeys;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// api and worker as processes of their own on a [LocalStack], as in production; for end-to-end tests and benches,
/// which kill them and start them again.
public final class Product implements AutoCloseable {
    public static final String API = "dev.followthrough.api.ApiApplication";
    public static final String WORKER = "dev.followthrough.worker.WorkerApplication";

    private final LocalStack stack;
    private final List<String> settings;
    private final JdbcClient jdbc;
    private Child api;
    private Child worker;

    private Product(LocalStack stack, List<String> settings, Pace pace, String workerClass) {
        this.stack = stack;
        this.settings = List.copyOf(settings);
        var source = new PGSimpleDataSource();
        source.setUrl(stack.postgres().url("followthrough"));
        source.setUser(dev.followthrough.standalone.postgres.Postgres.USER);
        source.setPassword(stack.postgres().password());
        this.jdbc = JdbcClient.create(source);
        Flyway.configure().dataSource(source).load().migrate();
        if (!pace.isReal()) new BusinessClock(jdbc).start(pace, Instant.now());
        this.api = runApi();
        this.worker = runWorker(workerClass, List.of());
    }

    /// @param pace how fast business time runs; the pace of an installation never changes
    public static Product start(LocalStack stack, List<String> settings, Pace pace) {
        return start(stack, settings, pace, WORKER);
    }

    /// @param workerClass the worker's main class; tests bring one of their own
    public static Product start(LocalStack stack, List<String> settings, Pace pace, String workerClass) {
        var product = new Product(stack, settings, pace, workerClass);
        product.awaitApi();
        product.awaitWorker();
        return product;
    }

    public Child runApi() {
        List<String> all = new ArrayList<>(settings);
        all.add("--server.port=" + stack.ports().api());
        api = stack.role("api", API, all);
        return api;
    }

    public Child runWorker(String mainClass, List<String> more) {
        List<String> all = new ArrayList<>(settings);
        all.add("--server.port=" + stack.ports().worker());
        all.addAll(more);
        worker = stack.role("worker", mainClass, all);
        return worker;
    }

    public void awaitApi() {
        await(api, stack.ports().api());
    }

    public void awaitWorker() {
        await(worker, stack.ports().worker());
    }

    private static void await(Child child, int port) {
        boolean ready =
                Waiting.until(() -> isReady(port) || !child.isAlive(), Duration.ofMinutes(3)) && child.isAlive();
        if (!ready)
            throw new Trouble(
                    child.name() + " does not become ready:\n" + child.lastWords(), "Its log is " + child.log());
    }

    private static boolean isReady(int port) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// An administrator's client.
    public ApiClient client() {
        Person administrator = new People(jdbc)
                .put("Administrator", "administrator@localhost", Person.Role.ADMINISTRATOR, ZoneId.of("UTC"));
        return new ApiClient(url(), new ApiKeys(jdbc).issue(administrator.id()));
    }

    public String url() {
        return "http://127.0.0.1:" + stack.ports().api();
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public LocalStack stack() {
        return stack;
    }

    public Child api() {
        return api;
    }

    public Child worker() {
        return worker;
    }

    @Override
    public void close() {
        worker.close();
        api.close();
    }
}
