package dev.followthrough.api.contract;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A type inside of another is named with it: there is more than one `Why` and one `View`.
/// `SteeringController.Why` is `SteeringWhy`.
final class SchemaNames extends TypeNameResolver {
    private final Map<String, Class<?>> given = new ConcurrentHashMap<>();

    @Override
    protected String getNameOfClass(Class<?> type) {
        String name = named(type);
        Class<?> other = given.putIfAbsent(name, type);
        if (other != null && other != type)
            throw new IllegalStateException("Both " + type + " and " + other + " would be called " + name);
        return name;
    }

    private static String named(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null
                ? type.getSimpleName()
                : named(outer).replaceFirst("Controller$", "") + type.getSimpleName();
    }
}
