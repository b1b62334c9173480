package dev.followthrough.domain.drafting.writer;

import java.util.List;

/// Something to try or to be given, for when there is nothing to send. None needs a fact, none is about our
/// product.
final class EnglishIdeas {
    /// @param brief the same with little room
    record Idea(String text, String brief) {
        boolean wasSaid(Notes notes) {
            return notes.wasSaid(text) || notes.wasSaid(brief);
        }
    }

    static final List<Idea> TO_TRY = List.of(
            new Idea(
                    "Take one ordinary week and write down where the time really goes. Whatever comes out, you will know which part to tackle first.",
                    "Write down for one ordinary week where the time really goes."),
            new Idea(
                    "Ask the people who do the work every day which step they would drop first. Their answer often shows where a change is felt soonest.",
                    "Ask those who do the work which step they would drop first."),
            new Idea(
                    "Before any tool comes into it, put the decision on one page: what has to get better, who would notice, how you would tell.",
                    "Put on one page what has to get better, and how you would tell."),
            new Idea(
                    "Pick the case that goes wrong most often and follow it from start to end. It tends to show more than a general review does.",
                    "Follow the case that goes wrong most often from start to end."),
            new Idea(
                    "Sort the open points into what has to be settled before you start and what can wait. The first list is usually shorter than it feels.",
                    "Sort the open points into what must be settled first and what can wait."),
            new Idea(
                    "Name the one figure that would convince a sceptical colleague, and write down where it stands today. Later you will be glad of it.",
                    "Write down today the one figure that would convince a sceptical colleague."),
            new Idea(
                    "Imagine that you look back in a year on a project that failed, and write down the three likeliest reasons. They make a good first agenda.",
                    "Write down the three likeliest reasons for which it could fail."));

    private EnglishIdeas() {}

    static List<String> offers(String kind) {
        return kind.equals("post-demo")
                ? List.of(
                        "A demo is worth most when it meets an ordinary day. Pick one real case of yours, with all its oddities, and I will show you how it runs.",
                        "To help you judge, I can put what we saw on one page: what it does, what it leaves to you, and what is still open.",
                        "Colleagues who were not there often ask the best questions. I can write the short version for them.")
                : List.of(
                        "If it helps, I will mark the parts that deserve a closer look and say in plain words what each means for you.",
                        "I can put it on one page for those who decide with you, in their words rather than ours.",
                        "I can sort it by the questions that your colleagues are likely to ask, so that nobody has to read all of it.");
    }
}
