package dev.followthrough.api.contract;

import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Locale;
import org.springframework.web.method.HandlerMethod;

/// An operation is called by its controller and method, `deal.add`, so that a new one changes no other's
/// name.
final class OperationNames {
    private OperationNames() {}

    static Operation name(Operation operation, HandlerMethod handler) {
        String controller = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
        String room = controller.substring(0, 1).toLowerCase(Locale.ROOT) + controller.substring(1);
        return operation.operationId(room + "." + handler.getMethod().getName()).tags(List.of(room));
    }
}
