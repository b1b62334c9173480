package dev.followthrough.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The routes of the running api: ours, not those of the framework.
final class MatrixRoutes {
    private MatrixRoutes() {}

    /// @param consumes a kind of content for each of its handlers
    record Route(List<String> consumes) {}

    static Map<String, Route> all() {
        Map<String, Route> routes = new TreeMap<>();
        RunningApi.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> add(routes, mapping, handler));
        return routes;
    }

    private static void add(Map<String, Route> routes, RequestMappingInfo mapping, HandlerMethod handler) {
        if (!handler.getBeanType().getName().startsWith("dev.followthrough.")) return;
        String consumes = mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(Object::toString)
                .orElse("");
        for (String pattern : mapping.getPatternValues()) {
            // What a variable may be made of is the route's affair.
            String path = pattern.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                routes.merge(
                        method + " " + path,
                        new Route(List.of(consumes)),
                        (one, other) -> new Route(
                                java.util.stream.Stream.concat(one.consumes().stream(), other.consumes().stream())
                                        .toList()));
            }
        }
    }
}
