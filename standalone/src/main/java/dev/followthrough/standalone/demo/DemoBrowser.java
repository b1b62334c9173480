package dev.followthrough.standalone.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a prospect does with a mail's links, as a browser would do it.
final class DemoBrowser {
    private static final Logger LOG = LoggerFactory.getLogger(DemoBrowser.class);
    private static final Pattern CLICK = Pattern.compile("href=\"(http://[^\"]+/t/c/[^\"]+)\"");
    private static final Pattern LEAVE = Pattern.compile("<(https?://[^>]+/u/[^>]+)>");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private DemoBrowser() {}

    static void clickFirstLink(Message message) {
        link(message)
                .ifPresent(url -> call(HttpRequest.newBuilder(URI.create(url))
                        .header("X-Forwarded-For", address(url))
                        .GET()));
    }

    /// Each prospect browses from a network of their own, in a range that nobody has: many mails looked into from one
    /// network at once would be a machine's doing.
    private static String address(String url) {
        int network = url.hashCode();
        return "240." + (network & 0xff) + "." + (network >>> 8 & 0xff) + ".9";
    }

    static void unsubscribe(Message message) throws MessagingException {
        String[] header = message.getHeader("List-Unsubscribe");
        if (header == null) return;
        Matcher matcher = LEAVE.matcher(header[0]);
        if (!matcher.find()) return;
        call(HttpRequest.newBuilder(URI.create(matcher.group(1)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
    }

    private static void call(HttpRequest.Builder request) {
        try {
            HTTP.send(
                    request.header(
                                    "User-Agent",
                                    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            LOG.warn("A demo prospect's link did not answer: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> link(Message message) {
        try {
            Matcher matcher = CLICK.matcher(html(message));
            return matcher.find() ? Optional.of(matcher.group(1).replace("&amp;", "&")) : Optional.empty();
        } catch (MessagingException | IOException e) {
            return Optional.empty();
        }
    }

    private static String html(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/html")) return part.getContent().toString();
        var text = new StringBuilder();
        if (part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                text.append(html(child));
            }
        }
        return text.toString();
    }
}
