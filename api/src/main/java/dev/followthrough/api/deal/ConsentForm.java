package dev.followthrough.api.deal;

import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.people.ConsentBasis;
import dev.followthrough.domain.people.ConsentState;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.store.people.Consents;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks what a caller says of somebody's consent to a channel.
final class ConsentForm {
    static final List<String> CHANNELS =
            Arrays.stream(Channel.values()).map(Channel::word).toList();

    private ConsentForm() {}

    /// @param named where the channel stands
    /// @param at    where the rest stands, ending with a dot, or empty
    static Consents.Said check(
            Fields fields,
            String named,
            String at,
            @Nullable String channel,
            NewDealRequest.@Nullable ChannelConsent given) {
        String word = fields.word(named, channel, CHANNELS);
        var said = given == null ? new NewDealRequest.ChannelConsent(null, null, null, null, null) : given;
        String state = fields.word(at + "state", said.state(), ConsentState.words());
        String basis = said.basis() == null ? null : fields.word(at + "basis", said.basis(), ConsentBasis.words());
        String where = fields.optional(at + "where", said.where(), 200);
        String evidence = fields.optional(at + "evidence", said.evidence(), 500);
        boolean granted = state.equals(ConsentState.GRANTED.word());
        if (granted && evidence == null)
            fields.refuse(
                    at + "evidence", "is missing", "say how it is known, such as a form's number or a mail's date");
        return new Consents.Said(
                word.isEmpty() ? Channel.EMAIL : Channel.valueOf(word.toUpperCase(java.util.Locale.ROOT)),
                ConsentState.of(state).orElse(ConsentState.UNCLEAR),
                basis == null ? null : ConsentBasis.of(basis).orElse(null),
                where,
                said.givenAt(),
                evidence == null ? "no evidence was given" : evidence);
    }
}
