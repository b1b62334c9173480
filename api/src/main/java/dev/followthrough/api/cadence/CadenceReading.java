package dev.followthrough.api.cadence;

import dev.followthrough.domain.cadence.CadenceFile;
import dev.followthrough.domain.cadence.House;
import dev.followthrough.domain.cadence.Opens;
import dev.followthrough.domain.insight.ChannelMix;
import dev.followthrough.store.cadence.Cadences;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Reads cadence files as this house runs them.
@Component
class CadenceReading {
    private static final String FILE = "cadence.yaml";

    private final Cadences cadences;
    private final ChannelMix mix;
    private final Opens opens;

    CadenceReading(Cadences cadences, ChannelMix mix, @Value("${followthrough.opens}") boolean opens) {
        this.cadences = cadences;
        this.mix = mix;
        this.opens = opens ? Opens.ON : Opens.OFF;
    }

    /// For publishing: whom it hands over to may be published later.
    CadenceFile.Result read(byte[] yaml) {
        return CadenceFile.read(yaml, FILE, opens);
    }

    /// With everything that the house can say about it.
    CadenceFile.Result check(byte[] yaml) {
        Set<String> published =
                cadences.all().stream().map(cadence -> cadence.plan().name()).collect(Collectors.toSet());
        return CadenceFile.read(yaml, FILE, House.of(opens).knowing(published).wanting(mix));
    }
}
