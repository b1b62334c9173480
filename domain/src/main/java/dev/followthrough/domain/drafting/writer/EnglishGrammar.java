package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.writer.Said.Form;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds out how a fact's words can be used. Careful: what is not surely a noun or an action is a clause, and
/// stands behind a colon only.
final class EnglishGrammar {
    private static final Pattern AFTER_NOUN =
            Pattern.compile("(?i)^(?:with|of|on|about|for|by|at|between|in|from|after|next|before)\\b.*");
    private static final Pattern FINITE = Pattern.compile(
            "(?i)^(?:they|you|he|she|it|there|this|that|nobody|everyone|somebody)\\b.*|.*\\b(?:is|are|was|were|has|have|had|takes?|took|costs?|needs?|wants?|loses?|lost|spends?"
                    + "|will|would|can|cannot|can't|could|should|must|does|do|doesn't|don't|did|makes?|keeps?|gets?|goes|runs?|fails?|arrives?|comes?|leaves?|grows?|happens?|depends?|means?|works?|shows?|fell|rose|cut)\\b.*");
    private static final Pattern ASKS = Pattern.compile("(?i)^(?:whether|how|what|why|when|where|which|who)\\b.*");
    private static final Pattern OWN_WORDS = Pattern.compile("(?i)^(?:we|our|i|my|us)\\b.*");
    private static final Pattern SMALL = Pattern.compile(
            "^(?:The|A|An|Their|Your|This|That|These|Those|Its|Some|Many|More|Most|Less|Fewer|Too|Very|Not|No|How|Why|What|When|Where|Whether|To|In|On|For|With|From|After|Before|Until|While"
                    + "|They|You|It|There|He|She|Everyone|Nobody|Each|Every|All|Both|One|Two|Three|Late|Manual|Slow|High|Low|Long|Short|Poor|New|Old|Better|Faster|Shorter|Fewer|Data|Route|Order|Stock|Price|Cost|Time|Team"
                    + "|Customer|Supplier|Driver|Demo|Call|Pilot|Trial|Security|Integration|Software|Sales|Service|Support|Quality|Paper|Mobile|Cloud|Machine|Production|Warehouse|Inventory|Delivery|Deliveries|Spreadsheets?|Reports?|Errors?"
                    + "|\\p{Lu}\\p{Ll}+(?:ing|tion|tions|sion|ment|ments|ance|ence|ity|ness|ship|ages?|ures?|ally|ly|ed))\\b");

    private EnglishGrammar() {}

    /// @param names words that keep their capital
    static Said read(String value, Set<String> names) {
        String text = toReader(EnglishDates.written(
                value.strip().replaceAll("[.!;,:\\s]+$", "").replaceAll("\\s+", " ")));
        if (OWN_WORDS.matcher(text).matches() || text.endsWith("?")) return new Said(text, Form.QUOTE);
        String first = text.split("[\\s,]", 2)[0];
        if (SMALL.matcher(text).find() && !names.contains(first.toLowerCase(Locale.ROOT))
                || isVerb(first) && isPlain(text)) text = Character.toLowerCase(text.charAt(0)) + text.substring(1);
        return formed(text, first.toLowerCase(Locale.ROOT));
    }

    private static Said formed(String text, String first) {
        String rest =
                text.length() > first.length() ? text.substring(first.length()).strip() : "";
        boolean noun = EnglishVerbs.isAlsoNoun(first)
                && (rest.isEmpty() || AFTER_NOUN.matcher(rest).matches());
        if (noun) return new Said("a " + text, Form.NOUN);
        if (isVerb(first)) return new Said(text, Form.ACTION);
        if (ASKS.matcher(text).matches()) return new Said(text, Form.ASKED);
        boolean whole = FINITE.matcher(text).matches() || text.matches(".*[;:].*");
        return new Said(text, whole ? Form.CLAUSE : Form.NOUN);
    }

    private static boolean isVerb(String word) {
        return EnglishVerbs.has(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isPlain(String text) {
        return text.length() > 1 && Character.isLowerCase(text.charAt(1));
    }

    /// A plural before the pronoun is more likely what it stands for: "detention fees and how they arise".
    private static final Pattern STANDS_FOR_A_THING = Pattern.compile("(?i)\\b\\p{L}{2,}s\\b.*\\b(?:they|their)\\b");

    /// Notes speak of the customer; a letter speaks to them.
    private static String toReader(String text) {
        String named = text.replaceAll("(?i)\\bthe (?:customer|prospect|client)'s\\b", "your")
                .replaceAll("(?i)\\bthe (?:customer|prospect|client)\\b", "your team");
        if (STANDS_FOR_A_THING.matcher(named).find()) return named;
        return named.replaceAll("\\btheir\\b", "your")
                .replaceAll("\\bTheir\\b", "Your")
                .replaceAll("\\bthey\\b", "you")
                .replaceAll("\\bThey\\b", "You");
    }
}
