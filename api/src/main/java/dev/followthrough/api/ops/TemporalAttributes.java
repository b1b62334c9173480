package dev.followthrough.api.ops;

import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import dev.followthrough.workflows.deal.DealSearchAttributes;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whether the search attributes are registered: without them no workflow starts.
@Component
@Order(12)
class TemporalAttributes implements Check {
    private final TemporalLook temporal;

    TemporalAttributes(TemporalLook temporal) {
        this.temporal = temporal;
    }

    @Override
    public String name() {
        return "temporal-search-attributes";
    }

    @Override
    public Finding look() {
        try {
            return of(temporal.searchAttributes(), temporal.namespace());
        } catch (StatusRuntimeException e) {
            return Finding.failed("not known: Temporal does not answer", "Cure the finding `temporal` first.");
        }
    }

    static Finding of(Set<String> there, String namespace) {
        List<String> missing =
                List.of(DealSearchAttributes.PHASE.getName(), DealSearchAttributes.CADENCE.getName()).stream()
                        .filter(name -> !there.contains(name))
                        .toList();
        return missing.isEmpty()
                ? Finding.ok("both are registered")
                : Finding.failed(
                        String.join(" and ", missing) + " not registered: no workflow can start",
                        "temporal operator search-attribute create --namespace " + namespace + " --type Keyword --name "
                                + String.join(" --name ", missing));
    }
}
