package dev.followthrough.domain.timing.slot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/// A slot's explanation as JSON; docs/timing.md has the fields.
public final class SlotJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SlotJson() {}

    public static ObjectNode of(SlotExplanation slot) {
        ObjectNode all = JSON.objectNode()
                .put("due", slot.due().toString())
                .put("contactTime", slot.contactTime().toString())
                .put("ownerTime", slot.ownerTime().toString())
                .put("ownerZone", slot.ownerZone().getId())
                .put("why", slot.why());
        all.set("zone", zone(slot));
        all.put("country", slot.place().country())
                .put("subdivision", slot.place().subdivision())
                .put("earliest", slot.earliest().toString());
        all.set("moves", moves(slot));
        ArrayNode notes = all.putArray("notes");
        slot.notes().forEach(notes::add);
        return all.put("prepareAt", slot.prepareAt().toString())
                .put("prepareWhy", slot.prepareWhy())
                .put("person", slot.person());
    }

    private static ObjectNode zone(SlotExplanation slot) {
        ObjectNode zone = JSON.objectNode()
                .put("id", slot.zone().zone().getId())
                .put("from", slot.zone().from().word())
                .put("sure", slot.zone().sure().word())
                .put("why", slot.zone().why());
        ArrayNode all = zone.putArray("mayBe");
        slot.zone().zones().forEach(one -> all.add(one.getId()));
        return zone;
    }

    private static ArrayNode moves(SlotExplanation slot) {
        ArrayNode moves = JSON.arrayNode();
        for (Move move : slot.moves()) {
            moves.addObject()
                    .put("rule", move.cause().word())
                    .put("after", move.words())
                    .put("from", move.from().toString())
                    .put("to", move.to().toString())
                    .put("by", Duration.between(move.from(), move.to()).toString());
        }
        return moves;
    }
}
