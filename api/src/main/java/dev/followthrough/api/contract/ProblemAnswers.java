package dev.followthrough.api.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// With which problems (RFC 9457) a route can answer: `problems.yaml` in this package, by what the route is
/// like and what it takes.
final class ProblemAnswers {
    private final Map<String, Problem> problems = read();

    /// @param says   what it means, in words
    /// @param when   the traits of a route that can answer so; one is enough
    /// @param routes further routes
    record Problem(
            String says,
            @Nullable List<String> when,
            @Nullable List<String> routes) {}

    void describe(OpenAPI contract) {
        contract.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
    }

    private void describe(String path, HttpMethod method, Operation operation) {
        ApiResponses answers = operation.getResponses();
        problems.forEach((status, problem) -> {
            if (isOf(problem, path, method, operation)) answers.addApiResponse(status, answer(problem));
        });
    }

    private static boolean isOf(Problem problem, String path, HttpMethod method, Operation operation) {
        boolean named = problem.routes() != null && problem.routes().contains(method + " " + path);
        return named
                || (problem.when() != null
                        && problem.when().stream()
                                .anyMatch(trait -> Trait.of(trait).holds(path, method, operation)));
    }

    private static ApiResponse answer(Problem problem) {
        return new ApiResponse()
                .description(problem.says())
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static Map<String, Problem> read() {
        try (InputStream file = ProblemAnswers.class.getResourceAsStream("problems.yaml")) {
            return new YAMLMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
