package dev.followthrough.api.people;

import dev.followthrough.api.web.Secret;
import dev.followthrough.store.people.ApiKeys;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;

/// The caller's own API keys.
@RestController
@RequestMapping("/api/v1/me/keys")
class KeyController {
    private final OwnKeys keys;
    private final ObjectMapper json;

    KeyController(OwnKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /// @param role the most that it may do; without it as much as its holder
    record NewKey(@Nullable String name, @Nullable String role) {}

    /// @param key the whole key; only the answer to the request that made it has one
    record View(
            String prefix,
            String name,
            @Nullable String role,
            @Nullable Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable String key) {}

    @GetMapping
    List<View> all(@AuthenticationPrincipal Person caller) {
        return keys.of(caller).stream().map(KeyController::view).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public View issue(@RequestBody NewKey asked, @AuthenticationPrincipal Person caller, HttpServletRequest request) {
        String key = keys.issue(caller, asked.name(), asked.role());
        String prefix = key.split("_", 3)[1];
        View made = keys.of(caller).stream()
                .filter(one -> one.prefix().equals(prefix))
                .map(KeyController::view)
                .findFirst()
                .orElseThrow();
        Secret.keepInstead(request, json.writeValueAsString(made));
        return new View(made.prefix(), made.name(), made.role(), made.createdAt(), null, key);
    }

    @PostMapping("/{prefix}/revoke")
    @Transactional
    public Revoked revoke(@PathVariable String prefix, @AuthenticationPrincipal Person caller) {
        keys.revoke(caller, prefix);
        return new Revoked(1);
    }

    record Revoked(int revoked) {}

    private static View view(ApiKeys.Key key) {
        return new View(
                key.prefix(),
                key.name(),
                key.role() == null ? null : key.role().word(),
                key.createdAt(),
                key.lastUsedAt(),
                null);
    }
}
