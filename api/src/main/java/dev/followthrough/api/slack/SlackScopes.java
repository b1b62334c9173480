package dev.followthrough.api.slack;

import dev.followthrough.domain.ops.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What our token may do, from the header that Slack sends with each answer (`x-oauth-scopes`).
final class SlackScopes {
    private static final String HEADER = "x-oauth-scopes";
    /// As `deploy/slack/manifest.yaml` asks for them, and docs/slack.md says why.
    private static final List<String> NEEDED =
            List.of("chat:write", "im:write", "im:history", "users:read", "users:read.email", "commands");

    private SlackScopes() {}

    /// @param inChannel whether cards go to a channel, whose kind we do not know
    static Finding of(Map<String, List<String>> headers, boolean inChannel) {
        List<String> has = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(HEADER))
                .flatMap(header -> header.getValue().stream())
                .flatMap(value -> List.of(value.split("\\s*,\\s*")).stream())
                .toList();
        if (has.isEmpty()) return Finding.skipped("Slack did not say which scopes the token has");
        List<String> missing = new ArrayList<>(NEEDED);
        missing.removeAll(has);
        if (inChannel && !has.contains("channels:history") && !has.contains("groups:history"))
            missing.add("channels:history or groups:history");
        return missing.isEmpty()
                ? Finding.ok("the token may do what is needed")
                : Finding.failed(
                        "the token lacks " + String.join(", ", missing),
                        "Add them under OAuth & Permissions, and install the app to the workspace again.");
    }
}
