package dev.followthrough.api;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One word for everything that the database holds, but for what every request leaves behind: when a key was
/// last used, sessions and guesses.
final class MatrixTraces {
    private static final List<String> OF_EVERY_REQUEST =
            List.of("api_key", "spring_session", "spring_session_attributes", "sign_in_guess", "pace");

    /// What processes say of themselves, and the lines that lists are read from.
    private static final List<String> OF_NO_REQUEST =
            List.of("process", "checkup", "checkup_answer", "deal_line", "deal_line_made", "deal_mark");

    private MatrixTraces() {}

    static String ofEverything() {
        JdbcClient jdbc = RunningApi.bean(JdbcClient.class);
        String all =
                jdbc
                        .sql("select tablename from pg_tables where schemaname = 'public'")
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(table -> !OF_EVERY_REQUEST.contains(table) && !OF_NO_REQUEST.contains(table))
                        .sorted()
                        .map(table ->
                                "select '%1$s' as name, md5(string_agg(md5(t::text), '' order by md5(t::text))) as trace from %1$s t"
                                        .formatted(table))
                        .collect(Collectors.joining(" union all "));
        return jdbc.sql("select string_agg(name || coalesce(trace, ''), ' ' order by name) from (" + all
                        + ") as traces")
                .query(String.class)
                .single();
    }
}
