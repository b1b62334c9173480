package dev.followthrough.standins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Who is there, what was said, and what people see. Everything under one lock: a test is small.
final class Workspace {
    static final String TEAM = "T0STANDIN";
    static final String BOT = "B0STANDIN";

    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, String> directMessages = new LinkedHashMap<>();
    private final List<Posted> messages = new ArrayList<>();
    private final List<Whispered> whispers = new ArrayList<>();
    private final Map<String, JsonNode> openViews = new LinkedHashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    /// @param guest   restricted to some channels
    /// @param deleted deactivated
    record Member(String id, String email, boolean guest, boolean deleted, String team) {}

    /// What only one person sees.
    record Whispered(String channel, String user, String text) {}

    synchronized Member join(String email, boolean guest, boolean deleted, String team) {
        var member = new Member("U" + number.incrementAndGet() + "STANDIN", email, guest, deleted, team);
        members.put(member.id(), member);
        return member;
    }

    synchronized Optional<Member> member(String id) {
        return Optional.ofNullable(members.get(id));
    }

    synchronized Optional<Member> withEmail(String email) {
        return members.values().stream()
                .filter(member -> member.email().equalsIgnoreCase(email))
                .findFirst();
    }

    synchronized String directMessages(String user) {
        return directMessages.computeIfAbsent(user, one -> "D" + number.incrementAndGet() + "STANDIN");
    }

    synchronized boolean isChannel(String id) {
        return id.startsWith("C") || directMessages.containsValue(id);
    }

    synchronized Posted post(
            String channel, @Nullable String thread, String text, JsonNode blocks, @Nullable JsonNode metadata) {
        long millis = System.currentTimeMillis();
        String ts = "%d.%06d".formatted(millis / 1000, number.incrementAndGet());
        var posted = new Posted(channel, ts, thread, text, blocks, metadata, 0);
        messages.add(posted);
        return posted;
    }

    synchronized boolean update(String channel, String ts, String text, JsonNode blocks) {
        for (int i = 0; i < messages.size(); i++) {
            Posted posted = messages.get(i);
            if (posted.channel().equals(channel) && posted.ts().equals(ts)) {
                messages.set(i, posted.updated(text, blocks));
                return true;
            }
        }
        return false;
    }

    synchronized boolean has(String channel, String ts) {
        return messages.stream()
                .anyMatch(posted ->
                        posted.channel().equals(channel) && posted.ts().equals(ts));
    }

    synchronized List<Posted> messages() {
        return List.copyOf(messages);
    }

    synchronized void whisper(Whispered whispered) {
        whispers.add(whispered);
    }

    synchronized List<Whispered> whispers() {
        return List.copyOf(whispers);
    }

    synchronized void open(String user, JsonNode view) {
        openViews.put(user, view);
    }

    synchronized Optional<JsonNode> view(String user) {
        return Optional.ofNullable(openViews.get(user));
    }

    synchronized void closeView(String user) {
        openViews.remove(user);
    }
}
