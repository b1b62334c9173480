package dev.followthrough.bench.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.followthrough.bench.mail.SetFile.Entry;
import dev.followthrough.bench.mail.SetFile.Program;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Makes a mail of the set into the bytes that the sender's program would have sent (RFC 5322, 2045).
final class Packing {
    /// All mails were written on this Tuesday.
    private static final String DATE = "Tue, 24 Nov 2026 10:15:00 +0100";

    private static final String BOUNDARY = "=_set";
    private static final Map<String, Program> PROGRAMS = SetFile.programs();
    private static final Map<String, Map<String, String>> SURROUNDINGS = SetFile.surroundings();

    private final Entry entry;
    private final Program program;
    private final Map<String, String> around;
    private final Charset charset;

    private Packing(Entry entry, String language) {
        this.entry = entry;
        this.program = Objects.requireNonNull(PROGRAMS.get(entry.by()), "no such program: " + entry.by());
        this.around = Objects.requireNonNull(SURROUNDINGS.get(language), language);
        this.charset = entry.charset() == null ? UTF_8 : Charset.forName(entry.charset());
    }

    static byte[] of(Entry entry, String language, String id) {
        return new Packing(entry, language).bytes(id);
    }

    private byte[] bytes(String id) {
        Map<String, String> head = head(id);
        boolean old = entry.charset() != null;
        var out = new ByteArrayOutputStream();
        if (old && program.plain() != null) {
            part(out, head, "plain", filled(program.plain(), UnaryOperator.identity()));
        } else if (program.text() == null || program.html() == null || old) {
            boolean html = program.text() == null;
            String template = Objects.requireNonNull(html ? program.html() : program.text());
            part(out, head, html ? "html" : "plain", filled(template, html ? Packing::html : text -> text));
        } else {
            head.put("Content-Type", "multipart/alternative; boundary=\"" + BOUNDARY + "\"");
            write(out, head);
            out.writeBytes(("--" + BOUNDARY + "\r\n").getBytes(UTF_8));
            part(out, new LinkedHashMap<>(), "plain", filled(program.text(), text -> text));
            out.writeBytes(("\r\n--" + BOUNDARY + "\r\n").getBytes(UTF_8));
            part(out, new LinkedHashMap<>(), "html", filled(program.html(), Packing::html));
            out.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    private Map<String, String> head(String id) {
        var head = new LinkedHashMap<String, String>();
        boolean answers = !List.of("none", "newsletter").contains(String.valueOf(entry.by()));
        head.put("From", encoded(sender()) + " <jane@halden.example>");
        head.put("To", "Alex Kim <alex@acme.example>");
        head.put("Subject", encoded(subject()));
        head.put("Date", DATE);
        head.put("Message-ID", "<" + id + "@halden.example>");
        if (answers) {
            head.put("In-Reply-To", "<touch-1@acme.example>");
            head.put("References", "<touch-1@acme.example>");
        }
        head.put("MIME-Version", "1.0");
        if (program.headers() != null) head.putAll(program.headers());
        return head;
    }

    private String subject() {
        if (entry.subject() != null) return entry.subject();
        boolean announced = List.of("exchange-auto", "gmail-auto").contains(String.valueOf(entry.by()));
        return around.get(announced ? "automatic" : "re") + around.get("subject");
    }

    /// The name in the signature: its second line, below the sign-off, or its only one.
    private String sender() {
        if (entry.from() != null) return entry.from();
        if (entry.sign() == null) return "Jane Porter";
        List<String> lines =
                entry.sign().lines().filter(line -> !line.isBlank()).toList();
        return lines.get(Math.min(1, lines.size() - 1));
    }

    private String filled(String template, UnaryOperator<String> escaped) {
        String filled = template;
        var parts = new LinkedHashMap<>(around);
        String original = Objects.requireNonNull(around.get("original"));
        parts.put("quoted", original.lines().map(line -> "> " + line).collect(Collectors.joining("\n")));
        parts.put("sign", Objects.requireNonNullElse(entry.sign(), ""));
        parts.put("body", Objects.requireNonNullElse(entry.body(), ""));
        for (var part : parts.entrySet()) {
            filled = filled.replace("{" + part.getKey() + "}", escaped.apply(part.getValue()));
        }
        return filled;
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br>\n");
    }

    private void part(ByteArrayOutputStream out, Map<String, String> head, String subtype, String text) {
        boolean undeclared = "undeclared".equals(entry.broken());
        head.put("Content-Type", "text/" + subtype + (undeclared ? "" : "; charset=" + charset.name()));
        byte[] bytes = text.replace("\n", "\r\n").getBytes(charset);
        if ("soft-breaks".equals(entry.broken())) {
            head.put("Content-Transfer-Encoding", "quoted-printable");
            write(out, head);
            out.writeBytes(LooseQuotedPrintable.of(bytes).getBytes(UTF_8));
            return;
        }
        boolean base64 = charset.equals(UTF_8) && !undeclared;
        head.put("Content-Transfer-Encoding", base64 ? "base64" : "8bit");
        write(out, head);
        out.writeBytes(base64 ? Base64.getMimeEncoder().encode(bytes) : bytes);
    }

    private static void write(ByteArrayOutputStream out, Map<String, String> head) {
        head.forEach((name, value) -> out.writeBytes((name + ": " + value + "\r\n").getBytes(UTF_8)));
        out.writeBytes("\r\n".getBytes(UTF_8));
    }

    private String encoded(String words) {
        try {
            return MimeUtility.encodeText(words, charset.name(), "B");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
