package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.kind.MessageKind.GreetingForm;
import dev.followthrough.domain.drafting.writer.Said.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Chinese, as one writes to a business partner: 您 unless a plain tone is wanted, full-width marks, a fact in
/// quotation marks where it would not run on.
final class ChineseTongue implements Tongue {
    @Override
    public String quoted(String words) {
        return '“' + words + '”';
    }

    private static final int LONGEST_FACT = 40;
    private static final int MOST_SIGNS_IN_SUBJECT = 16;
    private static final int MOST_SIGNS_IN_A_SENTENCE = 22;
    /// As `draft check` counts: a run of Latin letters or digits is one.
    private static final Pattern SIGN =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+(?:[.,:/@-][\\p{L}\\p{N}&&[^\\p{IsHan}]]+)*");

    private final Lines lines = Lines.of("zh");
    private final WordFile words = WordFile.of("zh");

    @Override
    public String language() {
        return "zh";
    }

    @Override
    public Lines lines() {
        return lines;
    }

    @Override
    public WordFile words() {
        return words;
    }

    /// English sentences do not belong into a Chinese letter; a short Latin name within Chinese words does.
    @Override
    public boolean isOwn(String value) {
        return value.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    @Override
    public Said read(String value, Set<String> names) {
        return ChineseGrammar.read(value);
    }

    @Override
    public Optional<String> form(Said said, String form) {
        boolean name = said.is(Form.NOUN) || said.is(Form.ACTION) || said.is(Form.ASKED);
        return switch (form) {
            case "noun" -> only(said.is(Form.NOUN) && isUpTo(said, MOST_SIGNS_IN_A_SENTENCE), said.text());
            case "action", "perfect" -> only(said.is(Form.ACTION), said.text());
            case "clause" -> only(said.is(Form.CLAUSE), said.text());
            case "asked" -> only(said.is(Form.ASKED), said.text());
            case "about" -> only(name && isUpTo(said, MOST_SIGNS_IN_A_SENTENCE), said.text());
            case "said" -> Optional.of("“" + said.text() + "”");
            case "quote" -> only(said.is(Form.QUOTE), "“" + said.text() + "”");
            case "colon" -> Optional.of(said.is(Form.QUOTE) ? "“" + said.text() + "”。" : said.text() + "。");
            case "bare" -> Optional.of(said.is(Form.QUOTE) ? "“" + said.text() + "”" : said.text());
            case "sentence" -> Optional.of(said.is(Form.QUOTE) ? "“" + said.text() + "”。" : said.text() + "。");
            case "subject" -> only(name && isUpTo(said, MOST_SIGNS_IN_SUBJECT), said.text());
            case "about-asset" ->
                Optional.of(
                        said.is(Form.NOUN) || said.is(Form.ASKED)
                                ? "，讲的是" + said.text() + "。"
                                : "。" + said.text() + "。");
            case "stop" -> Optional.of("。");
            default -> throw new IllegalArgumentException("Chinese has no form `" + form + "`");
        };
    }

    private static Optional<String> only(boolean is, String text) {
        return is ? Optional.of(text) : Optional.empty();
    }

    private boolean isUpTo(Said said, int signs) {
        return length(said.text()) <= signs;
    }

    @Override
    public String address(Notes notes) {
        var to = notes.brief().to();
        return ChineseNames.address(to.name(), to.role(), notes.isCasual());
    }

    @Override
    public String greeting(Notes notes, GreetingForm form) {
        String name = address(notes);
        String good = notes.isCasual() ? "你好" : "您好";
        String word = notes.brief().manner().greetingIn("zh").orElse("");
        if (form == GreetingForm.SHORT) return name.isEmpty() ? good + "！" : name + "，" + good + "！";
        if (name.isEmpty()) return good + "：";
        if (form == GreetingForm.DEAR) return "尊敬的" + name + "：";
        if (word.startsWith("尊敬") || word.startsWith("亲爱")) return word + name + "：";
        return name + "，" + good + "：";
    }

    @Override
    public String toned(String own, Notes notes) {
        String toned = notes.isCasual() ? own.replace('您', '你') : own;
        for (Map.Entry<String, String> change :
                notes.brief().manner().voice().instead().entrySet())
            toned = toned.replace(change.getKey(), change.getValue());
        return toned;
    }

    @Override
    public String sentences(String first, String second) {
        return first + second;
    }

    @Override
    public String continued(String text, Set<String> names) {
        return text;
    }

    @Override
    public String either(List<String> choices) {
        if (choices.size() < 2) return String.join("", choices);
        return String.join("、", choices.subList(0, choices.size() - 1)) + "或" + choices.getLast();
    }

    @Override
    public int longestFact() {
        return LONGEST_FACT;
    }

    @Override
    public int length(String text) {
        return (int) SIGN.matcher(text).results().count();
    }
}
