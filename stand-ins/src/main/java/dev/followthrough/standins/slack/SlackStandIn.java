package dev.followthrough.standins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A Slack on this machine: its Web API over HTTP, which refuses what Slack refuses, and a memory of what was
/// said. What goes wrong is set with [#next]; [Person] presses buttons, or whoever looks at [#show] does.
public final class SlackStandIn implements AutoCloseable {
    private final HttpServer server;
    private final Workspace workspace = new Workspace();
    private final Triggers triggers = new Triggers();
    private final Transcript transcript = new Transcript();
    private final ApiServer api;
    private @Nullable WorkspaceFile file;
    private @Nullable SocketLine line;

    private SlackStandIn(String token, HttpServer server) {
        this.server = server;
        this.api = new ApiServer(token, new WebApi(workspace, triggers, url() + "/"), transcript);
    }

    /// On any port.
    ///
    /// @param token what the app shows with each call
    public static SlackStandIn start(String token) throws IOException {
        return start(token, 0);
    }

    public static SlackStandIn start(String token, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var standIn = new SlackStandIn(token, server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(ApiServer.PATH, standIn.api::call);
        server.start();
        return standIn;
    }

    /// Remembers over a restart: reads the file now if it is there, and writes it at the end.
    public void keepIn(Path path) throws IOException {
        file = new WorkspaceFile(path);
        file.read().ifPresent(workspace::take);
    }

    /// Shows the workspace in a browser, to press and to type in.
    ///
    /// @param door by which it reaches the app
    public void show(Door door) {
        Site site = new Site(
                workspace, user -> person(user, door), server.getAddress().getPort());
        server.createContext("/", site::serve);
    }

    /// Without a slash at its end.
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Where the Web API is: what comes before a method's name.
    public String apiUrl() {
        return url() + ApiServer.PATH;
    }

    public String join(String email) {
        return join(email, email.substring(0, email.indexOf('@')));
    }

    public String join(String email, String name) {
        return workspace.join(email, name, false, false, Workspace.TEAM).id();
    }

    /// Somebody of another company, who is in some of our channels.
    public String joinAsGuest(String email) {
        return workspace.join(email, "Guest", true, false, Workspace.TEAM).id();
    }

    /// Somebody of another workspace, in a channel that both share.
    public String joinFromOutside(String email) {
        return workspace.join(email, "Outside", false, false, "T0OUTSIDE").id();
    }

    /// The channel in which the app and this person are alone.
    public String directMessages(String user) {
        return workspace.directMessages(user);
    }

    /// Lets the next calls of a method go wrong, one by one.
    public void next(String method, Fault... wrong) {
        api.next(method, List.of(wrong));
    }

    /// Whether more than one message a second and channel is refused, as Slack does.
    public void keepRate(boolean keep) {
        api.rate.keep(keep);
    }

    /// How many messages came too soon after another.
    public int tooOften() {
        return api.rate.refused();
    }

    /// What the app's token may do.
    ///
    /// @param scopes with commas between them
    public void grant(String scopes) {
        api.scopes = scopes;
    }

    public List<Posted> messages(String channel) {
        return workspace.messages().stream()
                .filter(posted -> posted.channel().equals(channel))
                .toList();
    }

    /// What only this person was told, oldest first.
    public List<String> whispers(String user) {
        return workspace.whispers().stream()
                .filter(whispered -> whispered.user().equals(user))
                .map(Workspace.Whispered::text)
                .toList();
    }

    /// The modal that this person has before them.
    public Optional<JsonNode> view(String user) {
        return workspace.view(user);
    }

    /// Names of the methods that were called, oldest first.
    public List<String> calls() {
        return List.copyOf(api.calls);
    }

    /// What the app and Slack said to each other, oldest first.
    public List<Exchange> exchanges() {
        return transcript.all();
    }

    /// Somebody of this workspace, whose presses reach the app.
    public Person person(String user, Door door) {
        return new Person(workspace, triggers, user, new NotedDoor(door, transcript));
    }

    /// @param hook   where the app takes requests
    /// @param secret with which Slack signs them
    public Person person(String user, String hook, String secret) {
        return person(user, hook(hook, secret));
    }

    public SignedHook hook(String hook, String secret) {
        return new SignedHook(hook, secret);
    }

    /// Lets the app open lines (Socket Mode).
    ///
    /// @param appToken what it shows to do so
    public synchronized SocketLine line(String appToken) {
        SocketLine now = line == null ? SocketLine.start() : line;
        line = now;
        api.offer(appToken, now);
        return now;
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        if (line != null) line.close();
        if (file != null) file.write(workspace.kept());
    }
}
