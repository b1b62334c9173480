package dev.followthrough.api.contract;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// What is said about the api beyond what its controllers' signatures say.
@Configuration(proxyBeanMethods = false)
class Contract {
    /// The last to be asked: springdoc puts each further converter before those it has.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelConverter recordShapes(ObjectMapperProvider mappers) {
        return new RecordShapes(mappers.jsonMapper());
    }

    @Bean
    OperationCustomizer operationNames() {
        return OperationNames::name;
    }

    @Bean
    GlobalOpenApiCustomizer contractParts() {
        var shapes = new CommonShapes();
        var routes = new RouteNotes();
        var problems = new ProblemAnswers();
        var limits = new Limits();
        var requests = new RequestShapes();
        return (OpenAPI contract) -> {
            shapes.describe(contract);
            limits.describe(contract);
            routes.describe(contract);
            requests.describe(contract);
            problems.describe(contract);
        };
    }
}
