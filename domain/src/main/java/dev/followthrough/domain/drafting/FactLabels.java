package dev.followthrough.domain.drafting;

/// The labels that the writer understands. A fact with another label can be named, but opens no sentence by itself.
public final class FactLabels {
    /// What the last conversation was about, in words that the customer may read: `route planning for the north`.
    public static final String LAST_INTERACTION = "last interaction";
    /// `send the security questionnaire`, or `a call with your IT lead`.
    public static final String PROMISED_STEP = "promised next step";
    public static final String OBJECTION = "objection";
    public static final String PAIN = "pain";
    /// What they want to reach.
    public static final String OUTCOME = "outcome";
    public static final String KEY_POINT = "key point";
    public static final String DECISION = "decision";
    public static final String OUR_ACTION = "our action";
    public static final String THEIR_ACTION = "their action";
    /// A date: when the next conversation takes place.
    public static final String NEXT_MEETING = "next meeting";
    /// Something useful to them that is not our product.
    public static final String INSIGHT = "insight";
    public static final String COMPETITOR = "competitor";
    /// What this reader, in their part of the decision, cares about: `how the tours get into the ERP` (M10).
    public static final String CONCERN = "concern";
    /// News about them, in words that they would use themselves: `your new site in Gdansk` (M18).
    public static final String TRIGGER = "trigger";
    /// Something that they told us beside the business: `the half marathon` (M3).
    public static final String PERSONAL = "personal detail";
    /// A date and time that is free in the owner's calendar (M53).
    public static final String FREE_SLOT = "free slot";
    /// A person of ours who has agreed to be introduced.
    public static final String EXECUTIVE = "executive";
    /// `our head of operations`
    public static final String EXECUTIVE_ROLE = "executive's role";
    /// Where the sender can be called back.
    public static final String PHONE = "sender's phone";

    private FactLabels() {}
}
