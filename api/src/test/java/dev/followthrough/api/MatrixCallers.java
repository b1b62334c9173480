package dev.followthrough.api;

import dev.followthrough.api.MatrixTable.Row;
import dev.followthrough.store.people.ApiKeys;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.people.Person.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody of each role, with a key for what programs ask and a browser for pages; and nobody.
final class MatrixCallers {
    private final Map<Role, Colleague> people = new EnumMap<>(Role.class);
    private final Map<Role, Caller> programs = new EnumMap<>(Role.class);
    private final Map<Role, Browser> browsers = new EnumMap<>(Role.class);

    record Answer(int status, String location, String body) {
        String shortened() {
            return location + " " + (body.length() <= 300 ? body : body.substring(0, 300));
        }
    }

    MatrixCallers() {
        for (Role role : Role.values()) {
            Colleague colleague = Colleague.of(role);
            people.put(role, colleague);
            String key = RunningApi.bean(ApiKeys.class).issue(colleague.person().id());
            programs.put(role, new Caller(RunningApi.url(), key));
            browsers.put(role, colleague.signedIn());
        }
    }

    Person person(Role role) {
        return people.get(role).person();
    }

    /// @param who null: nobody
    Answer ask(@Nullable Role who, Row row, String address, String consumes) {
        return address.startsWith("/api/") ? program(who, row, address, consumes) : browser(who, row, address);
    }

    private Answer program(@Nullable Role who, Row row, String address, String consumes) {
        Caller caller = who == null ? RunningApi.NOBODY : programs.get(who);
        HttpRequest.Builder request = caller.request(address);
        boolean hasBody = !row.method().equals("GET") && !row.method().equals("DELETE");
        if (hasBody) request.header("Content-Type", consumes.isEmpty() ? "application/json" : consumes);
        var answer = caller.send(
                request.method(row.method(), hasBody ? BodyPublishers.ofString(row.body()) : BodyPublishers.noBody()));
        return new Answer(
                answer.status(), answer.header("Location"), answer.raw().body());
    }

    private Answer browser(@Nullable Role who, Row row, String address) {
        Browser browser = who == null ? new Browser(RunningApi.url()) : browsers.get(who);
        Browser.Shown shown = row.method().equals("GET")
                ? browser.get(address)
                : browser.post(address, fields(row.body()), who == null ? null : browser.token("/account"));
        return new Answer(shown.status(), shown.location(), shown.body());
    }

    /// A page's form as `name=value&name=value`.
    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new java.util.HashMap<>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) fields.put(parts[0], parts[1]);
        }
        return fields;
    }
}
