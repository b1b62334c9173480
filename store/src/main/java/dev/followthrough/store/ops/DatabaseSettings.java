package dev.followthrough.store.ops;

import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether PostgreSQL keeps what it has acknowledged (G8): three settings that some installations turn off
/// for speed.
@Component
class DatabaseSettings implements Check {
    private final JdbcClient jdbc;

    DatabaseSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "database-durability";
    }

    @Override
    public Finding look() {
        Map<String, String> settings = new HashMap<>();
        jdbc.sql(
                        "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')")
                .query(row -> {
                    settings.put(row.getString(1), row.getString(2));
                });
        return of(settings);
    }

    static Finding of(Map<String, String> settings) {
        List<String> off = new ArrayList<>();
        settings.forEach((name, setting) -> {
            if (setting.equals("off")) off.add(name);
        });
        if (off.isEmpty()) return Finding.ok("what was committed outlives a crash");
        off.sort(null);
        String names = String.join(", ", off);
        return Finding.failed(
                names + (off.size() == 1 ? " is" : " are") + " off: a crash may lose what was acknowledged",
                "Set " + names + " to on in postgresql.conf, then reload PostgreSQL.");
    }
}
