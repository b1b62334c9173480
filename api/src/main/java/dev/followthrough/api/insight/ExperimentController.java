package dev.followthrough.api.insight;

import dev.followthrough.domain.insight.ExperimentResult;
import dev.followthrough.store.insight.Experiments;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What experiments show so far (M38): counts alone, so everybody of the house may look.
@RestController
class ExperimentController {
    private final Experiments experiments;

    ExperimentController(Experiments experiments) {
        this.experiments = experiments;
    }

    @GetMapping("/api/v1/insight/experiments")
    List<ExperimentResult> experiments() {
        return experiments.all();
    }
}
