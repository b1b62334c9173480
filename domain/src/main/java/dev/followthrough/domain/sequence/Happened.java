package dev.followthrough.domain.sequence;

import java.util.Locale;

/// What people (never machines, G6) did since the previous touch: the signals of M33, and what follows from several
/// of them (M24).
public enum Happened {
    OPENED("mail opened"),
    CLICKED("link clicked"),
    NOTHING("nothing happened"),

    // One act
    CLICKED_ASSET("asset opened"),
    FORWARDED("mail forwarded"),
    VISITED("website visited"),
    VISITED_PRICING("pricing page visited"),
    DOWNLOADED("asset downloaded"),
    ATTENDED_WEBINAR("webinar attended"),
    VIEWED_PROPOSAL("proposal viewed"),
    SOCIAL("social post answered"),
    INTENT("intent seen elsewhere"),
    BOOKED_MEETING("meeting booked"),
    REACHED_MILESTONE("product milestone reached"),
    USED_FEATURE("product feature used"),
    ASKED_FOR_LATER("asked to be contacted later"),
    SPOKE("spoke with us"),

    // What several acts come to
    SURGE("visits surge"),
    SEVERAL_PEOPLE("several people are active"),
    BUYER_QUIET("champion active, buyer quiet"),
    RENEWAL_NEAR("renewal is near");

    private final String inWords;

    Happened(String inWords) {
        this.inWords = inWords;
    }

    /// As a timeline says it.
    public String inWords() {
        return inWords;
    }

    /// As cadence files and scripts write it, such as `visited-pricing`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
