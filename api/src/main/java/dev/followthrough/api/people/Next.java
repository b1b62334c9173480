package dev.followthrough.api.people;

import dev.followthrough.store.people.Person;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// Where somebody wanted to go before they had to sign in. Never another site: an address of ours begins with one
/// slash and holds nothing that a browser reads as a host.
final class Next {
    private static final int MOST = 500;

    private Next() {}

    static @Nullable String checked(@Nullable String path) {
        if (path == null || path.length() > MOST || !path.startsWith("/") || path.startsWith("//")) return null;
        boolean plain = path.chars().allMatch(c -> c > ' ' && c != '\\' && c < 0x7f);
        return plain && !path.startsWith("/sign-in") ? path : null;
    }

    static String orHome(@Nullable String path, Person person) {
        String checked = checked(path);
        return checked == null ? home(person) : checked;
    }

    /// Where a person's work lies.
    static String home(Person person) {
        return switch (person.role()) {
            case REP, MANAGER -> "/inbox";
            case REVOPS -> "/cadences";
            case OPS -> "/ops";
            case ADMINISTRATOR -> "/people";
        };
    }

    static String signIn(@Nullable String path) {
        return withNext("/sign-in", path);
    }

    /// A page of the way in, from which one comes back to this path.
    static String withNext(String page, @Nullable String path) {
        String checked = checked(path);
        return checked == null ? page : page + "?next=" + UriUtils.encode(checked, StandardCharsets.UTF_8);
    }
}
