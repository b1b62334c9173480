package dev.followthrough.api.ops;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the audit log calls each request that changes something: `audit-acts.yaml` in this package.
@Component
public class AuditActs {
    private final Map<String, Named> acts;

    AuditActs() {
        try (InputStream file = AuditActs.class.getResourceAsStream("audit-acts.yaml")) {
            this.acts = Map.copyOf(new YAMLMapper().readValue(file, new TypeReference<Map<String, Named>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param id      with the route's variables in braces; `made`: as the answer names it; null: there is
    /// but one
    /// @param apart   what is done commits by itself
    /// @param whence  the entry says from which network, too
    /// @param nothing why it is no act of a person's; then there is nothing else
    public record Named(
            @Nullable String act,
            @Nullable String of,
            @Nullable String id,
            boolean apart,
            boolean whence,
            @Nullable String nothing) {}

    /// @param method `POST`, `PUT`, `PATCH` or `DELETE`
    /// @param route  as the controller has it
    public Optional<Named> of(String method, String route) {
        return Optional.ofNullable(acts.get(method + " " + route));
    }

    /// Method and route of every one.
    public Set<String> routes() {
        return new TreeSet<>(acts.keySet());
    }

    /// Every word that the log can hold for one, in order.
    public List<String> words() {
        return acts.values().stream()
                .map(Named::act)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
