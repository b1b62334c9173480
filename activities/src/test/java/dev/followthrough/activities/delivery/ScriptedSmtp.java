package dev.followthrough.activities.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A mail server on a real socket that behaves as it is told, phase by phase, and remembers what it was given.
/// Where it is told nothing it takes every mail.
final class ScriptedSmtp implements AutoCloseable {
    enum At {
        GREETING,
        EHLO,
        STARTTLS,
        AUTH,
        MAIL,
        RCPT,
        DATA,
        BODY,
        DOT,
        QUIT
    }

    /// What the server does when it gets there.
    interface Act {
        void on(Conversation conversation) throws IOException;
    }

    static Act say(String answer) {
        return conversation -> conversation.tell(answer);
    }

    static Act drop() {
        return Conversation::drop;
    }

    /// Says nothing and keeps the line.
    static Act silence() {
        return Conversation::waitForTheEnd;
    }

    static Act trickle(String answer) {
        return conversation -> {
            for (byte one : (answer + "\r\n").getBytes(StandardCharsets.UTF_8)) conversation.send(new byte[] {one});
        };
    }

    private final ServerSocket listening;
    private final Map<At, Act> script = new EnumMap<>(At.class);
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> delivered = new CopyOnWriteArrayList<>();
    private final List<Conversation> open = new CopyOnWriteArrayList<>();
    private final CountDownLatch dropped = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final boolean tlsFromTheStart;
    private List<String> extensions = List.of();

    private ScriptedSmtp(boolean tlsFromTheStart) {
        this.tlsFromTheStart = tlsFromTheStart;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    static ScriptedSmtp plain() {
        return new ScriptedSmtp(false);
    }

    static ScriptedSmtp tls() {
        return new ScriptedSmtp(true);
    }

    ScriptedSmtp when(At at, Act act) {
        script.put(at, act);
        return this;
    }

    ScriptedSmtp offering(String... more) {
        extensions = List.of(more);
        return this;
    }

    int port() {
        return listening.getLocalPort();
    }

    /// Mails for which it gave a 2xx, or heard the dot and may have: a mail is delivered once its dot was read.
    List<String> delivered() {
        return delivered;
    }

    List<String> commands() {
        return commands;
    }

    void awaitDrop() {
        try {
            if (!dropped.await(10, TimeUnit.SECONDS)) throw new AssertionError("the server never dropped the line");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var conversation = new Conversation(listening.accept());
                open.add(conversation);
                Thread.ofVirtual().start(conversation::run);
            } catch (IOException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        end.countDown();
        open.forEach(Conversation::drop);
        try {
            listening.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    final class Conversation {
        private Socket socket;
        private BufferedReader in;
        private OutputStream out;

        Conversation(Socket socket) {
            this.socket = socket;
        }

        void run() {
            try {
                if (tlsFromTheStart) secure();
                else attach();
                at(At.GREETING, say("220 mail.example ESMTP"));
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    commands.add(line);
                    answer(line);
                }
            } catch (IOException e) {
                dropped.countDown();
            }
        }

        private void attach() throws IOException {
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out = socket.getOutputStream();
        }

        private void secure() throws IOException {
            SSLContext context = SelfSigned.context();
            var secure = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
            secure.setUseClientMode(false);
            secure.startHandshake();
            socket = secure;
            attach();
        }

        private void answer(String line) throws IOException {
            String verb = line.toUpperCase(Locale.ROOT);
            if (verb.startsWith("EHLO")) at(At.EHLO, Conversation::offer);
            else if (verb.startsWith("STARTTLS")) {
                at(At.STARTTLS, say("220 go ahead"));
                secure();
            } else if (verb.startsWith("AUTH")) at(At.AUTH, say("235 welcome"));
            else if (verb.startsWith("MAIL")) at(At.MAIL, say("250 ok"));
            else if (verb.startsWith("RCPT")) at(At.RCPT, say("250 ok"));
            else if (verb.startsWith("DATA")) {
                at(At.DATA, say("354 go on"));
                if (!script.containsKey(At.DATA)) body();
            } else if (verb.startsWith("QUIT")) at(At.QUIT, say("221 bye"));
            else tell("250 ok");
        }

        private void offer() throws IOException {
            List<String> all = new ArrayList<>();
            all.add("mail.example");
            all.add("AUTH PLAIN");
            all.addAll(extensions);
            for (int i = 0; i < all.size(); i++) tell("250" + (i < all.size() - 1 ? "-" : " ") + all.get(i));
        }

        private void body() throws IOException {
            var mail = new StringBuilder();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(".")) {
                    delivered.add(mail.toString());
                    at(At.DOT, say("250 2.0.0 queued"));
                    return;
                }
                mail.append(line).append("\r\n");
                if (script.containsKey(At.BODY) && line.contains("the middle"))
                    script.get(At.BODY).on(this);
            }
        }

        private void at(At at, Act usual) throws IOException {
            script.getOrDefault(at, usual).on(this);
        }

        void tell(String line) throws IOException {
            send((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        }

        void send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        void drop() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } finally {
                dropped.countDown();
            }
        }

        void waitForTheEnd() throws IOException {
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
