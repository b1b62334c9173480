package dev.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.api.ops.AuditActs;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// From the table of routes: whatever changes something has a name in the audit log.
class AuditedRoutesTest {
    private static final Set<RequestMethod> CHANGING =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    private final AuditActs acts = RunningApi.bean(AuditActs.class);

    private static Set<String> changing() {
        var routes = new TreeSet<String>();
        RunningApi.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((route, handler) -> {
                    if (!handler.getBeanType().getPackageName().startsWith("dev.followthrough")) return;
                    for (RequestMethod method : route.getMethodsCondition().getMethods()) {
                        if (!CHANGING.contains(method)) continue;
                        for (String path : route.getPatternValues()) routes.add(method + " " + path);
                    }
                });
        return routes;
    }

    @Test
    void every_route_that_changes_something_is_named() {
        Set<String> missing = changing();
        missing.removeAll(acts.routes());
        assertThat(missing)
                .as(
                        "add to audit-acts.yaml a line such as `POST /api/v1/things/{id}: {act: thing.verb, of: thing, id: \"{id}\"}`,"
                                + " or `{nothing: why it is no act of a person's}`")
                .isEmpty();
    }

    @Test
    void every_name_belongs_to_a_route() {
        Set<String> stale = acts.routes();
        stale.removeAll(changing());
        assertThat(stale).isEmpty();
    }

    @Test
    void every_name_is_a_kind_and_a_verb_or_says_why_there_is_none() {
        for (String route : acts.routes()) {
            AuditActs.Named named =
                    acts.of(route.split(" ")[0], route.split(" ")[1]).orElseThrow();
            assertThat(named.nothing() == null).as(route).isEqualTo(named.act() != null && named.of() != null);
            if (named.act() != null) assertThat(named.act()).as(route).matches("[a-z-]+\\.[a-z-]+");
        }
    }
}
