package dev.followthrough.standins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is there, what was said, and what people see. Everything under one lock: it is small.
final class Workspace {
    static final String TEAM = "T0STANDIN";
    static final String BOT = "B0STANDIN";

    private final Map<String, Member> members = new LinkedHashMap<>();
    private final List<Posted> messages = new ArrayList<>();
    private final List<Whispered> whispers = new ArrayList<>();
    private final Map<String, JsonNode> openViews = new LinkedHashMap<>();
    private int number;
    private long changes;

    /// @param guest   restricted to some channels
    /// @param deleted deactivated
    record Member(String id, String name, String email, boolean guest, boolean deleted, String team) {}

    /// What only one person sees.
    record Whispered(String channel, String user, String text) {}

    /// Who has joined already stays who they are.
    synchronized Member join(String email, String name, boolean guest, boolean deleted, String team) {
        Optional<Member> before =
                withEmail(email).filter(member -> member.team().equals(team));
        if (before.isPresent()) return before.get();
        var member = new Member("U" + ++number + "STANDIN", name, email, guest, deleted, team);
        members.put(member.id(), member);
        return member;
    }

    synchronized List<Member> members() {
        return List.copyOf(members.values());
    }

    synchronized Optional<Member> member(String id) {
        return Optional.ofNullable(members.get(id));
    }

    synchronized Optional<Member> withEmail(String email) {
        return members.values().stream()
                .filter(member -> member.email().equalsIgnoreCase(email))
                .findFirst();
    }

    String directMessages(String user) {
        return "D" + user.substring(1);
    }

    /// Any public channel is there as soon as somebody names it.
    synchronized boolean isChannel(String id) {
        return id.startsWith("C") || id.startsWith("D") && members.containsKey("U" + id.substring(1));
    }

    synchronized Posted post(
            String channel, @Nullable String thread, String text, JsonNode blocks, @Nullable JsonNode metadata) {
        long millis = System.currentTimeMillis();
        String ts = "%d.%06d".formatted(millis / 1000, ++number);
        var posted = new Posted(channel, ts, thread, text, blocks, metadata, 0);
        messages.add(posted);
        changed();
        return posted;
    }

    synchronized boolean update(String channel, String ts, String text, JsonNode blocks) {
        for (int i = 0; i < messages.size(); i++) {
            Posted posted = messages.get(i);
            if (posted.channel().equals(channel) && posted.ts().equals(ts)) {
                messages.set(i, posted.updated(text, blocks));
                changed();
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
        changed();
    }

    synchronized List<Whispered> whispers() {
        return List.copyOf(whispers);
    }

    synchronized void open(String user, JsonNode view) {
        openViews.put(user, view);
        changed();
    }

    synchronized Optional<JsonNode> view(String user) {
        return Optional.ofNullable(openViews.get(user));
    }

    synchronized void closeView(String user) {
        openViews.remove(user);
    }

    /// How often something has changed that somebody sees.
    synchronized long changes() {
        return changes;
    }

    private void changed() {
        changes++;
        notifyAll();
    }

    /// Until something has changed since, or for so long.
    synchronized void awaitChange(long since, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (long left = 1; changes == since && left > 0; left = (deadline - System.nanoTime()) / 1_000_000) {
                wait(Math.max(left, 10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What is worth keeping over a restart.
    record Kept(int number, List<Member> members, List<Posted> messages) {}

    synchronized Kept kept() {
        return new Kept(number, members(), messages());
    }

    synchronized void take(Kept kept) {
        number = kept.number();
        kept.members().forEach(member -> members.put(member.id(), member));
        messages.addAll(kept.messages());
    }
}
