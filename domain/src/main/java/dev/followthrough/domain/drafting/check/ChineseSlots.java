package dev.followthrough.domain.drafting.check;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Products and small companies, whose names follow no rule: told by the place that they stand in, and by falling
/// into single signs there, because the dictionary has no such word.
final class ChineseSlots {
    private static final int LONGEST = 4;

    private ChineseSlots() {}

    static Set<String> unknown(
            String sentence, List<Term> terms, ChineseWordLists words, Segment segment, String known) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 1; i < terms.size(); i++) {
            String name = byItsEnd(terms, i, words);
            boolean isKnown = known.contains(name) || known.contains(terms.get(i - 1).word + terms.get(i).word);
            if (name.length() > 2 && !isKnown) names.add(name);
        }
        for (Pattern place : words.companyPlaces()) {
            Matcher company = place.matcher(sentence);
            while (company.find())
                if (!known.contains(company.group(2)) && !words.isGeneric(company.group(2)))
                    names.add(company.group(1));
        }
        for (Pattern place : words.strongPlaces()) find(sentence, place, true, words, segment, known, names);
        for (Pattern place : words.weakPlaces()) find(sentence, place, false, words, segment, known, names);
        return names;
    }

    private static void find(
            String sentence,
            Pattern place,
            boolean strong,
            ChineseWordLists words,
            Segment segment,
            String known,
            Set<String> names) {
        Matcher matcher = place.matcher(sentence);
        while (matcher.find()) {
            String name = matcher.group(1);
            String bare = words.withoutTitle(name);
            if (bare.isEmpty() || known.contains(bare) || has(name, words.notInNames())) continue;
            List<Term> terms = segment.seg(name);
            if (strong && hasPiece(terms) || endsAsProduct(terms, words)) names.add(name);
        }
    }

    /// One or two words of the sentence before a word that products end with: 排|程|大师.
    private static String byItsEnd(List<Term> terms, int end, ChineseWordLists words) {
        Term last = terms.get(end);
        if (last.nature == Nature.nr && isMade(last, words)) return last.word;
        if (!words.productEnds().contains(last.word)) return "";
        String name = last.word;
        for (int i = end - 1; i >= Math.max(0, end - 2) && name.length() < LONGEST && isPart(terms.get(i), words); i--)
            name = terms.get(i).word + name;
        return name;
    }

    /// What the model took for a person's name, without a surname.
    private static boolean isMade(Term term, ChineseWordLists words) {
        String word = term.word;
        return word.length() > 2
                && words.productEnds().contains(word.substring(word.length() - 1))
                && !words.isSurname(word)
                && !has(word, words.notInNames());
    }

    private static boolean isPart(Term term, ChineseWordLists words) {
        boolean content = term.nature.startsWith('n') || term.nature.startsWith('v') || term.nature == Nature.q;
        return content && Names.isHan(term.word) && !has(term.word, words.notInNames());
    }

    private static boolean has(String name, String signs) {
        return name.chars().anyMatch(sign -> signs.indexOf(sign) >= 0);
    }

    /// The model found a lone sign in it, or took it for a name.
    private static boolean hasPiece(List<Term> terms) {
        return terms.stream()
                .anyMatch(term -> term.word.length() == 1 || term.nature == Nature.nr || term.nature == Nature.nt);
    }

    private static boolean endsAsProduct(List<Term> terms, ChineseWordLists words) {
        String last = terms.getLast().word;
        boolean taken = terms.size() == 1 && terms.getLast().nature == Nature.nr;
        return terms.size() > 1 && words.productEnds().contains(last)
                || taken && words.productEnds().contains(last.substring(last.length() - 1));
    }
}
