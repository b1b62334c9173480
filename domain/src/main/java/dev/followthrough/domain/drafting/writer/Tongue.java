package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.kind.MessageKind.GreetingForm;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a language does by rule: how it reads a fact, addresses a person, joins sentences and counts length.
/// Its sentences are data ([Lines]), its single words too ([WordFile]).
interface Tongue {
    /// ISO 639-1
    String language();

    Lines lines();

    WordFile words();

    /// Whether a fact's words can stand in a text of this language.
    boolean isOwn(String value);

    /// @param names words that keep their capital
    Said read(String value, Set<String> names);

    /// How a fact stands in a sentence; empty: it cannot stand like this.
    Optional<String> form(Said said, String form);

    /// What the reader is called: `Anna`, `王经理`.
    String address(Notes notes);

    /// A line of its own, or the beginning of the first sentence.
    String greeting(Notes notes, GreetingForm form);

    /// The line's own words as this reader is spoken to.
    String toned(String words, Notes notes);

    /// A sentence that goes on behind a greeting and its comma.
    ///
    /// @param names words that keep their capital
    String continued(String text, Set<String> names);

    String sentences(String first, String second);

    /// Somebody's words in quotation marks, with the mark that ends them.
    String quoted(String words);

    /// `Tuesday or Wednesday`
    String either(List<String> choices);

    /// The longest fact, in words or signs, that a sentence can carry.
    int longestFact();

    /// How `draft check` counts.
    int length(String text);
}
