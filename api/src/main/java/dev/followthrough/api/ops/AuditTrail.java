package dev.followthrough.api.ops;

import dev.followthrough.api.web.RequestIds;
import dev.followthrough.domain.ops.AuditEntry;
import dev.followthrough.store.ops.AuditLog;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Writes down what a person did. Requests of people that reach a controller are written down by
/// [AuditAdvice]; only what comes another way, such as a button in Slack or a sign-in, is told here.
@Component
public class AuditTrail {
    private static final String CHANGES = AuditTrail.class.getName();

    private final AuditLog log;

    AuditTrail(AuditLog log) {
        this.log = log;
    }

    /// In the transaction under way, as its last act; in one of its own where there is none.
    ///
    /// @param via    `web`, `rest`, `cli` or `slack`
    /// @param act    `kind.verb`
    /// @param object id; null: there is but one of the kind
    public void did(Person person, String via, String act, String kind, @Nullable String object) {
        log.append(new AuditLog.Act(
                person.id(), person.role().word(), via, act, kind, object, told(), RequestIds.current()));
    }

    /// A small field that the request under way changes: the entry about it shows both. No word of a
    /// prospect's.
    public static void changes(String field, @Nullable String from, @Nullable String to) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null || java.util.Objects.equals(from, to)) return;
        Map<String, AuditEntry.Change> all = new TreeMap<>(told());
        all.put(field, new AuditEntry.Change(from, to));
        request.setAttribute(CHANGES, all, RequestAttributes.SCOPE_REQUEST);
    }

    @SuppressWarnings("unchecked") // nobody else uses the name
    private static Map<String, AuditEntry.Change> told() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object told = request == null ? null : request.getAttribute(CHANGES, RequestAttributes.SCOPE_REQUEST);
        return told == null ? Map.of() : (Map<String, AuditEntry.Change>) told;
    }

    /// By which way a request came, as far as it says so itself.
    static String via(HttpServletRequest request) {
        if (request.getHeader("Authorization") == null) return "web";
        String client = request.getHeader("User-Agent");
        return client != null && client.startsWith("followthrough-cli") ? "cli" : "rest";
    }
}
