package dev.followthrough.domain.drafting.check;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Products and small companies told by the place that they stand in, and by falling into single signs there, because
/// the dictionary has no such word.
final class ChineseSlots {
    private ChineseSlots() {}

    static Set<String> unknown(String sentence, ChineseWordLists words, Segment segment, String known) {
        Set<String> names = new LinkedHashSet<>();
        for (Pattern place : words.companyPlaces()) {
            Matcher company = place.matcher(sentence);
            while (company.find())
                if (!known.contains(company.group(2)) && !words.isGeneric(company.group(2)))
                    names.add(company.group(1));
        }
        for (Pattern place : words.strongPlaces()) find(sentence, place, words, segment, known, names);
        return names;
    }

    private static void find(
            String sentence, Pattern place, ChineseWordLists words, Segment segment, String known, Set<String> names) {
        Matcher matcher = place.matcher(sentence);
        while (matcher.find()) {
            String name = matcher.group(1);
            String bare = words.withoutTitle(name);
            if (bare.isEmpty() || known.contains(bare)) continue;
            List<Term> terms = segment.seg(name);
            if (terms.stream().allMatch(words::mayBePartOfName) && hasPiece(terms)) names.add(name);
        }
    }

    /// The model found a lone sign in it, or took it for a name.
    private static boolean hasPiece(List<Term> terms) {
        return terms.stream()
                .anyMatch(term -> term.word.length() == 1 || term.nature == Nature.nr || term.nature == Nature.nt);
    }
}
