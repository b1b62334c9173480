package dev.followthrough.domain.cadence.publishing;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Map;

/// `publishing.yaml` as it is written.
record PublishingFile(
        PublishingPolicy.Way otherwise,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, PublishingPolicy.Way> cadences) {
    @SuppressWarnings("ConstantValue") // Jackson passes null for what is missing
    PublishingFile {
        if (otherwise == null) throw new IllegalArgumentException("`otherwise` is missing; write `otherwise: at-once`");
        cadences = cadences == null ? Map.of() : Map.copyOf(cadences);
    }
}
