package dev.followthrough.api.engagement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Two plain pages: the question and the confirmation. No script, nothing from elsewhere.
final class UnsubscribePage {
    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;max-width:32em;margin:4em auto;padding:0 1em}"
                    + "button{font:inherit;padding:.6em 1.2em;cursor:pointer}";

    private UnsubscribePage() {}

    static ResponseEntity<String> question() {
        return page("Stop these mails?", """
                <p>We will not write to you again, about nothing and from nobody in our house.</p>
                <form method="post"><button>Stop writing to me</button></form>
                """);
    }

    static ResponseEntity<String> done() {
        return page("Done", "<p>We will not write to you again.</p>");
    }

    private static ResponseEntity<String> page(String title, String content) {
        String html = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><meta name=\"robots\" content=\"noindex\">"
                + "<title>" + title + "</title><style>" + STYLE + "</style><h1>" + title + "</h1>" + content;
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'sha256-" + hash() + "'; form-action 'self'; base-uri 'none';"
                                + " frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer")
                .body(html);
    }

    private static String hash() {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
