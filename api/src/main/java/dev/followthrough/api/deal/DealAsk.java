package dev.followthrough.api.deal;

import org.jspecify.annotations.Nullable;

/// What somebody asks a list of deals for, as it stands in the address: so a view can be kept and sent on.
///
/// @param q          words, each of which stands in id, name, account, or a contact's name or address
/// @param owner      id or address; `me`
/// @param phase      by the workflow's latest word
/// @param status     what holds right now
/// @param cadence    its name, or `name@version`
/// @param nextBefore an instant, or a day: up to its end in UTC
/// @param list       one of the lists that keep records in order
/// @param sort       `next`, `name`, `account`, `last`, `since` or `amount`; with `-` before it the other
/// way round
record DealAsk(
        @Nullable String q,
        @Nullable String owner,
        @Nullable String phase,
        @Nullable String status,
        @Nullable String stage,
        @Nullable String cadence,
        @Nullable String segment,
        @Nullable String nextBefore,
        @Nullable String list,
        @Nullable String sort) {}
