package dev.followthrough.activities.engagement;

import dev.followthrough.activities.delivery.MailServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A mailbox on a real socket: as much of IMAP as a reader needs, and what real servers do at their worst.
final class ScriptedImap implements AutoCloseable {
    private static final DateTimeFormatter INTERNAL = DateTimeFormatter.ofPattern(
                    "dd-MMM-yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Pattern BODY = Pattern.compile("FETCH (\\d+) .*BODY(?:\\.PEEK)?\\[\\]<(\\d+)\\.(\\d+)>.*");
    private static final Pattern FIELD = Pattern.compile("FETCH (\\d+) .*HEADER\\.FIELDS \\(([^)]+)\\).*");

    /// @param gone deleted, but the listing of this session still has it
    record Mail(long uid, Instant received, byte[] bytes, boolean gone) {}

    private final ServerSocket listening;
    private final List<Session> open = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Mail> inbox = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Mail> sent = new CopyOnWriteArrayList<>();
    private final AtomicLong served = new AtomicLong();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile long validity = 1;
    private volatile String capabilities = "IMAP4rev1 IDLE";
    private volatile long breaksAfter = Long.MAX_VALUE;
    private volatile List<String> folders = List.of("* LIST () \"/\" INBOX");

    ScriptedImap() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    MailServer server() {
        return new MailServer("localhost", listening.getLocalPort(), MailServer.Security.NONE, "mara", "secret");
    }

    ScriptedImap withoutIdle() {
        capabilities = "IMAP4rev1";
        return this;
    }

    ScriptedImap listing(String... lines) {
        folders = List.of(lines);
        return this;
    }

    /// The line breaks once, when this many bytes of mails were served.
    void breakAfter(long bytes) {
        breaksAfter = served.get() + bytes;
    }

    void renumber(long newValidity) {
        validity = newValidity;
        for (int i = 0; i < inbox.size(); i++) {
            Mail mail = inbox.get(i);
            inbox.set(i, new Mail(i + 1L, mail.received(), mail.bytes(), mail.gone()));
        }
    }

    void receive(byte[] bytes) {
        receive(bytes, Instant.now());
    }

    void receive(byte[] bytes, Instant received) {
        inbox.add(new Mail(nextUid(), received, bytes, false));
        open.forEach(Session::push);
    }

    void receiveAndLose(byte[] bytes) {
        inbox.add(new Mail(nextUid(), Instant.now(), bytes, true));
    }

    void file(byte[] copy) {
        sent.add(new Mail(sent.size() + 1L, Instant.now(), copy, false));
    }

    private long nextUid() {
        return inbox.isEmpty() ? 7 : inbox.getLast().uid() + 1;
    }

    long served() {
        return served.get();
    }

    int connections() {
        return connections.get();
    }

    List<String> commands() {
        return commands;
    }

    void dropAll() {
        open.forEach(Session::drop);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var session = new Session(listening.accept());
                connections.incrementAndGet();
                open.add(session);
                Thread.ofVirtual().start(session::run);
            } catch (IOException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        dropAll();
    }

    private final class Session {
        private final Socket socket;
        private final OutputStream out;
        private List<Mail> folder = inbox;
        private int known;
        private volatile @Nullable String idling;

        Session(Socket socket) throws IOException {
            this.socket = socket;
            this.out = socket.getOutputStream();
        }

        void run() {
            try (var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                say("* OK ready");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    commands.add(line);
                    if (line.equals("DONE")) {
                        String tag = idling;
                        idling = null;
                        say(tag + " OK done");
                    } else {
                        String[] parts = line.split(" ", 2);
                        answer(parts[0], parts[1]);
                    }
                }
            } catch (IOException e) {
                // The reader has hung up, or was hung up on.
            } finally {
                open.remove(this);
            }
        }

        private void answer(String tag, String command) throws IOException {
            String verb = command.toUpperCase(Locale.ROOT);
            if (verb.startsWith("CAPABILITY")) say("* CAPABILITY " + capabilities);
            else if (verb.startsWith("LIST")) for (String line : folders) say(line);
            else if (verb.startsWith("EXAMINE")) examine(verb.contains("INBOX") ? inbox : sent);
            else if (verb.startsWith("NOOP")) tellNews();
            else if (verb.startsWith("UID FETCH"))
                numbers(Long.parseLong(verb.replaceAll("UID FETCH (\\d+):.*", "$1")));
            else if (verb.startsWith("SEARCH")) search(command);
            else if (verb.startsWith("FETCH")) fetch(command);
            else if (verb.startsWith("IDLE")) {
                say("+ idling");
                idling = tag;
                push();
                return;
            }
            say(tag + " OK done");
        }

        private void examine(List<Mail> chosen) throws IOException {
            folder = chosen;
            known = folder.size();
            say("* FLAGS ()");
            say("* " + known + " EXISTS");
            say("* 0 RECENT");
            say("* OK [UIDVALIDITY " + validity + "] ok");
            say("* OK [UIDNEXT " + (folder.isEmpty() ? 1 : folder.getLast().uid() + 1) + "] ok");
        }

        private void tellNews() throws IOException {
            if (folder.size() == known) return;
            known = folder.size();
            say("* " + known + " EXISTS");
        }

        void push() {
            if (idling == null || folder != inbox) return;
            try {
                tellNews();
            } catch (IOException e) {
                drop();
            }
        }

        private void numbers(long from) throws IOException {
            var all = new StringBuilder();
            for (int i = 0; i < known; i++) {
                boolean last = i == known - 1;
                if (folder.get(i).uid() >= from || last)
                    all.append("* %d FETCH (UID %d)\r\n"
                            .formatted(i + 1, folder.get(i).uid()));
            }
            send(all.toString().getBytes(StandardCharsets.UTF_8));
        }

        /// A search finds parts of headers, as servers do.
        private void search(String command) throws IOException {
            List<String> wanted = new ArrayList<>();
            Matcher words =
                    Pattern.compile("HEADER \\S+ (\"[^\"]*\"|\\S+?)(?=[ )]|$)").matcher(command);
            while (words.find()) wanted.add(words.group(1).replace("\"", ""));
            IntPredicate hit = i -> {
                String text = new String(folder.get(i).bytes(), StandardCharsets.UTF_8);
                return wanted.stream().anyMatch(text::contains);
            };
            String hits = IntStream.range(0, known)
                    .filter(hit)
                    .mapToObj(i -> " " + (i + 1))
                    .reduce("", String::concat);
            say("* SEARCH" + hits);
        }

        private void fetch(String command) throws IOException {
            Matcher body = BODY.matcher(command);
            Matcher field = FIELD.matcher(command);
            if (body.matches()) {
                Mail mail = folder.get(Integer.parseInt(body.group(1)) - 1);
                int from = Math.min(mail.bytes().length, Integer.parseInt(body.group(2)));
                int to = Math.min(mail.bytes().length, from + Integer.parseInt(body.group(3)));
                if (mail.gone()) return;
                piece(body.group(1), "BODY[]<" + body.group(2) + ">", Arrays.copyOfRange(mail.bytes(), from, to));
            } else if (field.matches()) {
                String text = new String(
                        folder.get(Integer.parseInt(field.group(1)) - 1).bytes(), StandardCharsets.UTF_8);
                String lines = Arrays.stream(text.split("\r\n\r\n")[0].split("\r\n"))
                        .filter(line -> line.toLowerCase(Locale.ROOT)
                                .startsWith(field.group(2).toLowerCase(Locale.ROOT) + ":"))
                        .reduce("", (all, line) -> all + line + "\r\n");
                piece(
                        field.group(1),
                        "BODY[HEADER.FIELDS (" + field.group(2) + ")]",
                        (lines + "\r\n").getBytes(StandardCharsets.UTF_8));
            } else {
                dates(command);
            }
        }

        private void dates(String command) throws IOException {
            var all = new StringBuilder();
            for (String range : command.split(" ")[1].split(",")) {
                String[] ends = range.split(":");
                for (int n = Integer.parseInt(ends[0]); n <= Integer.parseInt(ends[ends.length - 1]); n++) {
                    Mail mail = folder.get(n - 1);
                    all.append("* %d FETCH (INTERNALDATE \"%s\" RFC822.SIZE %d)\r\n"
                            .formatted(n, INTERNAL.format(mail.received()), mail.bytes().length));
                }
            }
            send(all.toString().getBytes(StandardCharsets.UTF_8));
        }

        private void piece(String n, String what, byte[] bytes) throws IOException {
            if (served.addAndGet(bytes.length) > breaksAfter) {
                breaksAfter = Long.MAX_VALUE;
                send(("* " + n + " FETCH (" + what + " {" + bytes.length + "}\r\nhalf")
                        .getBytes(StandardCharsets.UTF_8));
                drop();
                return;
            }
            send(("* " + n + " FETCH (" + what + " {" + bytes.length + "}\r\n").getBytes(StandardCharsets.UTF_8));
            send(bytes);
            say(")");
        }

        private void say(String line) throws IOException {
            send((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        }

        private synchronized void send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        void drop() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
