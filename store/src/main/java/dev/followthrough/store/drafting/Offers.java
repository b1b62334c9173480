package dev.followthrough.store.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.followthrough.domain.drafting.Offer;
import dev.followthrough.domain.sequence.SequenceJson;
import java.util.List;

/// Times that a draft proposes, as its row holds them.
public final class Offers {
    private Offers() {}

    public static List<Offer> read(String json) {
        try {
            return SequenceJson.MAPPER.readerForListOf(Offer.class).readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Times that a draft proposes cannot be read", e);
        }
    }

    static String json(List<Offer> offers) {
        try {
            return SequenceJson.MAPPER.writeValueAsString(offers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Times that a draft proposes cannot be written", e);
        }
    }
}
