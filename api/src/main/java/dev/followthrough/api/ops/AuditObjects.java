package dev.followthrough.api.ops;

import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Which thing a request was about: ids alone, also where somebody of the house was named by their address.
@Component
class AuditObjects {
    private static final String MADE = "made";
    private static final String ME = "me";

    private final People people;
    private final ObjectMapper json;

    AuditObjects(People people, ObjectMapper json) {
        this.people = people;
        this.json = json;
    }

    /// @param template of [AuditActs.Named#id]
    @Nullable
    String of(@Nullable String template, Person person, HttpServletRequest request, @Nullable Object result) {
        if (template == null) return null;
        if (template.equals(MADE)) return made(result);
        String id = template;
        for (Map.Entry<String, String> variable : variables(request).entrySet()) {
            id = id.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        if (id.equals(ME)) return person.id();
        return id.contains("@") ? people.byEmail(id).map(Person::id).orElse(id) : id;
    }

    @SuppressWarnings("unchecked") // Spring puts it there
    private static Map<String, String> variables(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }

    private @Nullable String made(@Nullable Object result) {
        if (result instanceof ResponseEntity<?> answer) {
            URI location = answer.getHeaders().getLocation();
            if (location != null)
                return location.getPath().substring(location.getPath().lastIndexOf('/') + 1);
            return made(answer.getBody());
        }
        JsonNode body = json.valueToTree(result);
        for (String field : new String[] {"id", "reference", "name"}) {
            if (body.path(field).isValueNode()) return body.path(field).asString();
        }
        return null;
    }
}
