package dev.followthrough.domain.drafting.writer;

import java.util.List;

/// Something to try or to be given, for when there is nothing to send. None needs a fact, none is about our
/// product.
final class EnglishIdeas {
    static final List<String> TO_TRY = List.of(
            "Take one ordinary week and write down where the time really goes. Whatever comes out, you will know which part to tackle first.",
            "Ask the people who do the work every day which step they would drop first. Their answer often shows where a change is felt soonest.",
            "Before any tool comes into it, put the decision on one page: what has to get better, who would notice, how you would tell.",
            "Pick the case that goes wrong most often and follow it from start to end. It tends to show more than a general review does.",
            "Sort the open points by one question: does it have to be true before you start, or can it wait. What has to be true is usually less than it feels.");

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
