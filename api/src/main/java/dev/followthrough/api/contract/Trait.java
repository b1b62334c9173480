package dev.followthrough.api.contract;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// What a route is like, as `problems.yaml` names it.
enum Trait {
    ANY {
        @Override
        boolean holds(String path, HttpMethod method, Operation operation) {
            return true;
        }
    },
    /// It names something in its path.
    NAMES {
        @Override
        boolean holds(String path, HttpMethod method, Operation operation) {
            return path.contains("{");
        }
    },
    TAKES_PARAMETERS {
        @Override
        boolean holds(String path, HttpMethod method, Operation operation) {
            return hasParameter(operation, parameter -> "query".equals(parameter.getIn()));
        }
    },
    TAKES_BODY {
        @Override
        boolean holds(String path, HttpMethod method, Operation operation) {
            return operation.getRequestBody() != null;
        }
    },
    /// It changes something.
    CHANGES {
        @Override
        boolean holds(String path, HttpMethod method, Operation operation) {
            return method != HttpMethod.GET;
        }
    },
    POST {
        @Override
        boolean holds(String path, HttpMethod method, Operation operation) {
            return method == HttpMethod.POST;
        }
    },
    /// It changes what it names, which may be in another state by now.
    CHANGES_NAMED {
        @Override
        boolean holds(String path, HttpMethod method, Operation operation) {
            return CHANGES.holds(path, method, operation) && NAMES.holds(path, method, operation);
        }
    },
    IF_MATCH {
        @Override
        boolean holds(String path, HttpMethod method, Operation operation) {
            return hasParameter(operation, parameter -> "If-Match".equals(parameter.getName()));
        }
    };

    abstract boolean holds(String path, HttpMethod method, Operation operation);

    static Trait of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static boolean hasParameter(Operation operation, Predicate<Parameter> is) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null && parameters.stream().anyMatch(is);
    }
}
