package dev.followthrough.store.ops;

import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which PostgreSQL it is.
@Component
class DatabaseVersion implements Check {
    /// Its own collations know all letters, whatever the locale.
    private static final int OLDEST = 17;
    private static final int TESTED = 18;

    private final JdbcClient jdbc;

    DatabaseVersion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "database-version";
    }

    @Override
    public String cureForSilence() {
        return "Start PostgreSQL, and compare spring.datasource.url, .username and .password with it.";
    }

    @Override
    public Finding look() {
        return of(jdbc.sql("select current_setting('server_version_num')::int / 10000")
                .query(Integer.class)
                .single());
    }

    static Finding of(int major) {
        String words = "PostgreSQL " + major;
        if (major < OLDEST) return Finding.failed(words, "Upgrade it: " + OLDEST + " is the oldest that works.");
        return major < TESTED
                ? Finding.warning(words, "It works; what is tested is " + TESTED + ", so plan its upgrade.")
                : Finding.ok(words);
    }
}
