package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.kind.MessageKind.GreetingForm;
import dev.followthrough.domain.drafting.writer.Said.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// English, as one colleague writes to another.
final class EnglishTongue implements Tongue {
    private static final int MOST_WORDS_IN_SUBJECT = 7;
    private static final int LONGEST_FACT = 24;
    private final Lines lines = Lines.of("en");
    private final WordFile words = WordFile.of("en");

    @Override
    public String language() {
        return "en";
    }

    @Override
    public Lines lines() {
        return lines;
    }

    @Override
    public WordFile words() {
        return words;
    }

    @Override
    public boolean isOwn(String value) {
        return value.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    @Override
    public Said read(String value, Set<String> names) {
        return EnglishGrammar.read(value, names);
    }

    @Override
    public Optional<String> form(Said said, String form) {
        boolean noun = said.is(Form.NOUN);
        return switch (form) {
            case "noun" -> only(noun, said.text());
            case "action" -> only(said.is(Form.ACTION), said.text());
            case "clause" -> only(said.is(Form.CLAUSE), said.text());
            case "asked" -> only(said.is(Form.ASKED), said.text());
            case "about" -> only(noun || said.is(Form.ASKED), said.text());
            case "quote" -> only(said.is(Form.QUOTE), quoted(said));
            case "colon" -> Optional.of(said.is(Form.QUOTE) ? quoted(said) : said.text() + ".");
            case "bare" -> Optional.of(said.is(Form.QUOTE) ? "\"" + said.capital() + "\"" : said.text());
            case "sentence" -> Optional.of(said.is(Form.QUOTE) ? quoted(said) : said.capital() + ".");
            case "subject" -> only(noun && isShort(said), said.text());
            case "capital" -> only(noun && isShort(said), said.capital());
            case "perfect" -> only(said.is(Form.ACTION), said.text()).flatMap(EnglishVerbs::perfect);
            case "about-asset" ->
                Optional.of(
                        noun || said.is(Form.ASKED)
                                ? ": " + said.text() + "."
                                : ". " + (said.is(Form.QUOTE) ? quoted(said) : said.capital() + "."));
            case "stop" -> Optional.of(".");
            default -> throw new IllegalArgumentException("English has no form `" + form + "`");
        };
    }

    private static Optional<String> only(boolean is, String text) {
        return is ? Optional.of(text) : Optional.empty();
    }

    @Override
    public String quoted(String words) {
        return '"' + words + (words.matches(".*[.!?]") ? "" : ".") + '"';
    }

    private static String quoted(Said said) {
        return '"' + said.capital() + (said.text().endsWith("?") ? "" : ".") + '"';
    }

    private static boolean isShort(Said said) {
        return said.text().split("\\s+").length <= MOST_WORDS_IN_SUBJECT;
    }

    @Override
    public String address(Notes notes) {
        String full = notes.brief().to().name();
        return EnglishNames.titled(full).filter(name -> notes.isFormal()).orElseGet(() -> EnglishNames.first(full));
    }

    @Override
    public String greeting(Notes notes, GreetingForm form) {
        String name = address(notes);
        if (form == GreetingForm.DEAR) return "Dear " + (name.isEmpty() ? "reader" : name) + ",";
        String word = notes.brief().manner().greetingIn("en").orElse(notes.isFormal() ? "Dear" : "Hi");
        if (form == GreetingForm.SHORT) return name.isEmpty() ? "Hello," : "Hi " + name + ",";
        if (name.isEmpty()) return "Hello,";
        return word.equals("name") ? name + "," : word + " " + name + ",";
    }

    @Override
    public String toned(String own, Notes notes) {
        String toned = own;
        for (Map.Entry<String, String> change :
                notes.brief().manner().voice().instead().entrySet())
            toned = Pattern.compile("\\b" + Pattern.quote(change.getKey()) + "\\b")
                    .matcher(toned)
                    .replaceAll(Matcher.quoteReplacement(change.getValue()));
        return toned;
    }

    @Override
    public String continued(String text, Set<String> names) {
        String first = text.split("[\\s,'.]", 2)[0];
        boolean keeps = first.equals("I") || names.contains(first.toLowerCase(java.util.Locale.ROOT));
        return keeps || text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    @Override
    public String sentences(String first, String second) {
        return first + " " + second;
    }

    @Override
    public String either(List<String> choices) {
        if (choices.size() < 2) return String.join("", choices);
        return String.join(", ", choices.subList(0, choices.size() - 1)) + " or " + choices.getLast();
    }

    @Override
    public int longestFact() {
        return LONGEST_FACT;
    }

    @Override
    public int length(String text) {
        return (int) Arrays.stream(text.split("\\s+"))
                .filter(word -> word.matches(".*[\\p{L}\\p{N}].*"))
                .count();
    }
}
