package dev.followthrough.api.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;

/// What all routes have in common: the key, the `Idempotency-Key` of each POST, and what a problem looks
/// like.
final class CommonShapes {
    private static final String KEY = "key";

    void describe(OpenAPI contract) {
        contract.info(new Info()
                        .title("Followthrough")
                        .version("v1")
                        .description(
                                "Durable follow-up of sales deals. Fields may be added, never renamed or dropped."))
                .servers(List.of(new Server().url("/")))
                .security(List.of(new SecurityRequirement().addList(KEY)));
        Components components = contract.getComponents();
        components.addSecuritySchemes(
                KEY,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("An API key, `ft_…`: of a person, with their role or less."));
        components.addSchemas("Problem", problem());
        components.addSchemas("FieldProblem", fieldProblem());
        // Any JSON.
        components.addSchemas("JsonNode", new JsonSchema());
        contract.getPaths().values().forEach(item -> item.readOperationsMap().forEach(CommonShapes::describe));
    }

    private static void describe(HttpMethod method, Operation operation) {
        if (operation.getParameters() != null) {
            // In an address nothing is null: it is there or left out.
            operation.getParameters().stream()
                    .map(Parameter::getSchema)
                    .filter(schema -> schema.getTypes() != null)
                    .forEach(schema -> schema.getTypes().remove("null"));
        }
        if (method != HttpMethod.POST) return;
        operation.addParametersItem(new HeaderParameter()
                .name("Idempotency-Key")
                .description("Your own: the same key with the same body is answered as before and changes nothing.")
                .schema(new StringSchema().minLength(1).maxLength(200).pattern("^[!-~]+$")));
    }

    private static Schema<?> problem() {
        return new JsonSchema()
                .types(java.util.Set.of("object"))
                .description("A problem detail (RFC 9457).")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty(
                        "errors", new ArraySchema().items(new Schema<>().$ref("#/components/schemas/FieldProblem")))
                .required(List.of("status"));
    }

    private static Schema<?> fieldProblem() {
        return new JsonSchema()
                .types(java.util.Set.of("object"))
                .description("What is wrong with one field, and what to do about it.")
                .addProperty("field", new StringSchema())
                .addProperty("problem", new StringSchema())
                .addProperty("cure", new StringSchema());
    }
}
