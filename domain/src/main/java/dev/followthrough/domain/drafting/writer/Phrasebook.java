package dev.followthrough.domain.drafting.writer;

import java.util.List;

/// What a language has to offer the built-in writer. Lists are alternatives of equal worth: the writer picks by the
/// touch's seed, and never an opening that the deal has had.
interface Phrasebook {
    /// ISO 639-1
    String language();

    String greeting(Notes notes);

    List<String> subjects(Notes notes);

    /// First sentences by what they rest on: those that name a fact, those that need none, and those for when all
    /// others are used.
    Openings openings(Notes notes);

    /// What stands between opening and question, each part with alternatives.
    ///
    /// @param lead what the opening leaves the reader expecting
    List<Part> middle(Notes notes, Lead lead);

    /// Each asks one thing.
    List<String> asks(Notes notes, String opening);

    List<String> signOffs(Notes notes);

    /// What a first sentence leads to, so that the second follows from it.
    enum Lead {
        /// It says something about the reader's situation.
        REMARK,
        /// It says that something follows.
        ANNOUNCEMENT,
        /// It names an agreed step.
        STEP,
        /// It stands by itself.
        PLAIN
    }

    record Opening(Lead lead, String text) {}

    /// @param words the fact that these openings name, as they name it
    record Theme(String words, List<Opening> openings) {}

    record Openings(List<Theme> themes, List<Opening> plain, List<Opening> spare) {}

    /// @param weight parts with the least weight go first when the text is too long
    /// @param brief  for when there is little room; empty: the shortest alternative
    record Part(int weight, List<String> alternatives, List<String> brief) {
        Part(int weight, List<String> alternatives) {
            this(weight, alternatives, List.of());
        }
    }
}
