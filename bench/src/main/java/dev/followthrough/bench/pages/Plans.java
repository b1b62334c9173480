package dev.followthrough.bench.pages;

import dev.followthrough.standalone.stack.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Keeps the plan of every query that a page makes: PostgreSQL explains each into its log while the page is
/// asked for once.
final class Plans {
    private final Product product;
    private final Path folder;
    private final Path log;

    Plans(Product product, Path folder) {
        this.product = product;
        this.folder = folder;
        this.log = product.stack().logs().resolve("postgres.log");
    }

    void keep(FullHouse house, List<Route> routes) {
        explain();
        try {
            Files.createDirectories(folder);
            for (Route route : routes) {
                house.get(route);
                long from = Files.size(log);
                house.get(route);
                byte[] all = Files.readAllBytes(log);
                String plans = new String(all, (int) from, (int) (all.length - from), StandardCharsets.UTF_8);
                Files.writeString(
                        folder.resolve(route.name() + ".txt"), route.as() + " " + route.path() + "\n\n" + plans);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Connections that are open go on as they were; the pool makes new ones. It lasts as long as the
    /// bench's database.
    private void explain() {
        product.jdbc()
                .sql("alter system set session_preload_libraries = 'auto_explain'")
                .update();
        product.jdbc().sql("alter system set auto_explain.log_min_duration = 0").update();
        product.jdbc().sql("alter system set auto_explain.log_analyze = on").update();
        product.jdbc().sql("select pg_reload_conf()").query(Boolean.class).single();
        product.jdbc()
                .sql(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()")
                .query(Long.class)
                .single();
    }
}
