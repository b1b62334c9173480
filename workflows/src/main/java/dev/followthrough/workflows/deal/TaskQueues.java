package dev.followthrough.workflows.deal;

/// Separate queues, so that a model that stalls for a minute never delays a reply or a send. What is one look at
/// the database, or one entry in it that may be made twice, is a local activity of the deals' own workers.
public final class TaskQueues {
    public static final String DEALS = "deals";
    public static final String DRAFTING = "drafting";
    public static final String DELIVERY = "delivery";
    public static final String NOTICES = "notices";

    private TaskQueues() {}
}
