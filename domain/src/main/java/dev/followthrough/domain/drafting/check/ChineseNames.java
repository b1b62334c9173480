package dev.followthrough.domain.drafting.check;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.mention.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// People, companies and products named in Chinese. People and companies are told by HanLP's role model and held
/// against surnames and the words that companies end with; products, which follow no rule, by the place that they
/// stand in and by being no words of the dictionary.
final class ChineseNames implements CheckRule {
    private static final Segment SEGMENT = HanLP.newSegment()
            .enableNameRecognize(true)
            .enableOrganizationRecognize(true)
            .enablePlaceRecognize(false)
            .enableTranslatedNameRecognize(false)
            .enableJapaneseNameRecognize(false)
            .enableCustomDictionary(false)
            .enableOffset(true);
    private static final ChineseWordLists WORDS = ChineseWordLists.shipped();
    /// 向 and 和 before a name are sometimes taken for its first sign.
    private static final Pattern BEFORE_NAME = Pattern.compile("^[向和与跟请由对给让是及叫找同]+(?=.{2,})");
    private static final Pattern COMPANY = Pattern.compile("([\\p{IsHan}]{2,8}?)(?:有限公司|股份公司|集团(?![内下]))");
    private static final Pattern COUNTED = Pattern.compile("[\\d一二两三四五六七八九十百千几多数][家个所间座]|[这那哪每各某]");
    private static final Pattern OURS = Pattern.compile(".*(?:贵|本|我们|你们|您|该|整个|全)$");

    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        if (!Names.isHan(sheet.text())) return;
        String known = Stream.concat(
                        sheet.customer().stream().map(Fact::value),
                        Stream.of(
                                sheet.request().to().name(),
                                sheet.request().from().name()))
                .collect(Collectors.joining("\n"));
        find(sheet, WORDS.titled(), known, findings);
        find(sheet, WORDS.acting(), known, findings);
        find(sheet, COMPANY, known, findings);
        for (Span span : sheet.sentences()) {
            String sentence = sheet.withoutLinks(span);
            if (!Names.isHan(sentence)) continue;
            List<Term> terms = SEGMENT.seg(sentence);
            for (int i = 0; i < terms.size(); i++) {
                Term term = terms.get(i);
                if (term.nature == Nature.nr && isPerson(term.word, known) && stands(terms, i) || isTitled(term, known))
                    unknown(sheet, term.word, findings);
                String titled = i > 0 ? titled(terms.get(i - 1).word, term.word, known) : "";
                if (!titled.isEmpty()) unknown(sheet, titled, findings);
                String company = term.nature == Nature.nt ? term.word : endedBy(terms, i);
                if (isCompany(company, known)) unknown(sheet, company, findings);
            }
            ChineseSlots.unknown(sentence, WORDS, SEGMENT, known).forEach(name -> unknown(sheet, name, findings));
            CoinedNames.unknown(sentence, WORDS, SEGMENT, known).forEach(name -> unknown(sheet, name, findings));
        }
    }

    /// A name before a word that companies end with, where the model saw two words.
    private static String endedBy(List<Term> terms, int end) {
        String word = terms.get(end).word;
        if (end == 0 || !WORDS.withoutCompanyEnd(word).isEmpty()) return "";
        Term before = terms.get(end - 1);
        boolean isName = before.nature == Nature.nr || before.nature == Nature.nz || before.nature == Nature.t;
        return isName ? before.word + word : "";
    }

    private static boolean isPerson(String word, String known) {
        String name = BEFORE_NAME.matcher(word).replaceFirst("");
        return name.length() >= 2
                && name.length() <= 4
                && WORDS.isSurname(name)
                && !WORDS.endsWithTitle(name)
                && !known.contains(name)
                && !known.contains(name.substring(0, name.length() - 1));
    }

    /// Two signs behind a lone sign are more often the rest of a word that the dictionary lacks: 废张|让人.
    private static boolean stands(List<Term> terms, int at) {
        if (terms.get(at).word.length() > 2 || at == 0) return true;
        Term before = terms.get(at - 1);
        return before.word.length() > 1 || !Names.isHan(before.word) || WORDS.mayStandBefore(before.word);
    }

    /// 刘经理, where the model took both for one word.
    private static boolean isTitled(Term term, String known) {
        if (term.nature != Nature.nr && term.nature != Nature.nt) return false;
        String name = WORDS.withoutTitle(BEFORE_NAME.matcher(term.word).replaceFirst(""));
        return WORDS.endsWithTitle(term.word)
                && !name.isEmpty()
                && name.length() <= 3
                && WORDS.isSurname(name)
                && !known.contains(name);
    }

    /// 孟|总监, where the model saw two words.
    private static String titled(String name, String title, String known) {
        boolean isTitle = WORDS.withoutTitle(title).isEmpty();
        return isTitle && name.length() <= 2 && WORDS.isClearSurname(name) && !known.contains(name) ? name + title : "";
    }

    private static boolean isCompany(String word, String known) {
        String root = WORDS.withoutCompanyEnd(word);
        return !root.equals(word)
                && root.length() >= 2
                && !known.contains(root)
                && !OURS.matcher(root).matches()
                && !COUNTED.matcher(root).find();
    }

    private static void unknown(Sheet sheet, String name, Consumer<Finding> findings) {
        String why = "No fact that the customer may see has this name. Correct it, or add the fact with its source.";
        int at = sheet.text().indexOf(name);
        String quote = at < 0 ? name : sheet.original().substring(at, at + name.length());
        findings.accept(Rule.NAME.reject(quote, why));
    }

    private static void find(Sheet sheet, Pattern pattern, String known, Consumer<Finding> findings) {
        Matcher matcher = pattern.matcher(sheet.text());
        while (matcher.find()) {
            String name = WORDS.withoutTitle(matcher.group(1));
            String end = name.substring(Math.max(0, name.length() - 2))
                    + matcher.group().substring(matcher.group(1).length());
            if (known.contains(name)
                    || known.contains(end)
                    || OURS.matcher(name).matches()) continue;
            unknown(sheet, matcher.group(), findings);
        }
    }
}
