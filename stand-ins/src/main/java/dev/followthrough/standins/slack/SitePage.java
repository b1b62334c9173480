package dev.followthrough.standins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What one person sees of the workspace: their direct messages, then channels; newest at the top, replies
/// below what they reply to.
final class SitePage {
    private static final int SHOWN = 30;
    private static final int WHISPERS = 3;

    private final Workspace workspace;

    SitePage(Workspace workspace) {
        this.workspace = workspace;
    }

    String people() {
        return page("Stand-in for Slack", "", "<ul class=\"people\">" + links("") + "</ul>");
    }

    /// @param typed  into the modal that is open, where it was refused
    /// @param errors of it
    String of(String user, Map<String, String> typed, JsonNode errors) {
        Map<String, String> names = names();
        var blocks = new Blocks(names);
        Optional<JsonNode> view = workspace.view(user);
        String modal = view.map(open -> blocks.modal(open, user, typed, errors)).orElse("");
        String dm = workspace.directMessages(user);
        List<String> channels = workspace.messages().stream()
                .map(Posted::channel)
                .filter(channel -> channel.startsWith("C"))
                .distinct()
                .toList();
        String rooms = room("Followthrough", dm, user, blocks)
                + channels.stream()
                        .map(channel -> room("#" + channel, channel, user, blocks))
                        .collect(Collectors.joining());
        String refresh = view.isPresent() ? "" : "<meta http-equiv=\"refresh\" content=\"8\">";
        String body = "<nav><ul class=\"people\">" + links(user) + "</ul></nav>" + modal + command(user)
                + whispers(user, names) + rooms;
        return page(names.get(user) + " – stand-in for Slack", refresh, body);
    }

    private Map<String, String> names() {
        return workspace.members().stream().collect(Collectors.toMap(Workspace.Member::id, Workspace.Member::name));
    }

    private String links(String current) {
        return workspace.members().stream()
                .map(member -> "<li><a href=\"/as/%s\"%s>%s</a></li>"
                        .formatted(
                                member.id(),
                                member.id().equals(current) ? " aria-current=\"page\"" : "",
                                Html.escaped(member.name())))
                .collect(Collectors.joining());
    }

    private String room(String title, String channel, String user, Blocks blocks) {
        List<Posted> all = workspace.messages().stream()
                .filter(posted -> posted.channel().equals(channel))
                .toList();
        String messages = all.reversed().stream()
                .filter(posted -> posted.threadTs() == null)
                .limit(SHOWN)
                .map(posted -> blocks.message(posted, user)
                        + all.stream()
                                .filter(reply -> Objects.equals(reply.threadTs(), posted.ts()))
                                .map(reply -> blocks.message(reply, user))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        return "<section><h2>" + Html.escaped(title) + "</h2>" + (messages.isEmpty() ? "<p>Nothing yet.</p>" : messages)
                + "</section>";
    }

    private static String command(String user) {
        return "<form class=\"command\" method=\"post\" action=\"/as/" + user
                + "/command\"><label for=\"text\">/followthrough</label>"
                + " <input id=\"text\" name=\"text\" placeholder=\"nothing, help, or link CODE\"> <button>Send</button></form>";
    }

    private String whispers(String user, Map<String, String> names) {
        List<Workspace.Whispered> all = workspace.whispers().stream()
                .filter(whispered -> whispered.user().equals(user))
                .toList();
        return all.reversed().stream()
                .limit(WHISPERS)
                .map(one -> "<aside><p class=\"context\">Only you see this</p><p>" + Html.markdown(one.text(), names)
                        + "</p></aside>")
                .collect(Collectors.joining());
    }

    private static String page(String title, String head, String body) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title>%s<link rel="stylesheet" href="/stand-in.css"></head><body>
                <header><h1>A stand-in for Slack</h1>
                <p>This is not Slack. It speaks Slack's protocol with Followthrough on this machine, and nothing leaves it.</p></header>
                <main>%s</main></body></html>
                """.formatted(Html.escaped(title), head, body);
    }
}
