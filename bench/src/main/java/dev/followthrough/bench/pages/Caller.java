package dev.followthrough.bench.pages;

import dev.followthrough.api.people.Passwords;
import dev.followthrough.standalone.process.Trouble;
import dev.followthrough.standalone.stack.Product;
import dev.followthrough.store.people.Accounts;
import dev.followthrough.store.people.ApiKeys;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One of the house's people, who has signed in for the pages and holds a key for the API.
final class Caller {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final String PASSWORD = "a bench that is quick enough";

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final String server;
    private final String key;

    Caller(Product product, String name, String email, Person.Role role) {
        this.server = product.url();
        Person person = new People(product.jdbc()).put(name, email, role, ZoneId.of("Europe/Berlin"));
        this.key = new ApiKeys(product.jdbc()).issue(person.id());
        new Accounts(product.jdbc()).password(person.id(), new Passwords().encode(PASSWORD), Instant.now());
        signIn(email);
    }

    private void signIn(String email) {
        Matcher token = TOKEN.matcher(send(request("/sign-in").GET()).body());
        if (!token.find()) throw new Trouble("The sign-in page has no form.", "The api's log tells why.");
        String form =
                "email=" + encoded(email) + "&password=" + encoded(PASSWORD) + "&_csrf=" + encoded(token.group(1));
        int status = send(request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .statusCode();
        if (status != 302 && status != 303) {
            throw new Trouble(email + " cannot sign in: " + status, "The api's log tells why.");
        }
    }

    /// @return the status of the answer, which was read to its end
    int get(String path) {
        var request = request(path);
        if (path.startsWith("/api/")) request.header("Authorization", "Bearer " + key);
        return send(request.GET()).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
