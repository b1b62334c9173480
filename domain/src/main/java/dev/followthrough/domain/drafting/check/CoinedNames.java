package dev.followthrough.domain.drafting.check;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/// Companies and products whose names are coined from everyday signs, wherever they stand: 恒信数据, 快排宝, 云领航.
/// The dictionary has their pieces, and not them; `chinese-names.yaml` has what such names are made of.
final class CoinedNames {
    /// Times in the dictionary's corpus: 财务 59, 安全 373; 宏图 5, 启明 1.
    private static final int EVERYDAY = 8;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;

    private final String sentence;
    private final ChineseWordLists words;
    private final Segment segment;
    private final String known;
    private final Set<String> names = new LinkedHashSet<>();

    private CoinedNames(String sentence, ChineseWordLists words, Segment segment, String known) {
        this.sentence = sentence;
        this.words = words;
        this.segment = segment;
        this.known = known;
    }

    static Set<String> unknown(String sentence, ChineseWordLists words, Segment segment, String known) {
        var coined = new CoinedNames(sentence, words, segment, known);
        coined.companies();
        coined.byTheirEnd();
        coined.byTheirBeginning();
        coined.shortOnes();
        return coined.names;
    }

    private void companies() {
        Matcher company = words.coinedCompany().matcher(sentence);
        while (company.find()) {
            String root = company.group(1);
            String last = root.substring(root.length() - 2);
            if (!known.contains(last) && !isEveryday(root) && !isEveryday(last)) names.add(company.group());
        }
    }

    private void byTheirEnd() {
        Matcher end = words.productEnd().matcher(sentence);
        while (end.find()) {
            if (end.start() == 0 || isOrdinary(end.start(), end.end()) || beginsAnother(end)) continue;
            if (known.contains(sentence.substring(end.start() - 1, end.end()))) continue;
            String name = before(segment.seg(sentence.substring(0, end.end())), end.group());
            if (name.length() >= SHORTEST && !known.contains(name)) names.add(name);
        }
    }

    /// A word of the dictionary, or of those that it lacks, ends here: 交通, 供应链.
    private boolean isOrdinary(int from, int to) {
        for (int start = Math.max(0, to - LONGEST); start < from; start++) {
            String word = sentence.substring(start, to);
            if (CoreDictionary.contains(word) || words.ordinaryEnds().contains(word)) return true;
        }
        return false;
    }

    /// 通 of 通知.
    private boolean beginsAnother(Matcher end) {
        int at = end.start();
        return end.end() - at == 1
                && at + 2 <= sentence.length()
                && CoreDictionary.contains(sentence.substring(at, at + 2));
    }

    /// The end with the words before it that may belong to it.
    private String before(List<Term> terms, String end) {
        Term last = terms.getLast();
        if (!words.mayBePartOfName(last) && !last.word.equals(end)) return "";
        StringBuilder name = new StringBuilder(last.word);
        for (int i = terms.size() - 2; i >= 0; i--) {
            Term term = terms.get(i);
            boolean fits = name.length() + term.word.length() <= LONGEST;
            if (!fits || !words.mayBePartOfName(term)) break;
            name.insert(0, term.word);
        }
        return name.toString();
    }

    private void byTheirBeginning() {
        Matcher begin = words.productBegin().matcher(sentence);
        while (begin.find()) {
            String name = begin.group() + begin.group(1);
            String joined = sentence.substring(Math.max(0, begin.start() - 1), begin.end());
            boolean endsAnother = joined.length() > 1 && (CoreDictionary.contains(joined) || known.contains(joined));
            if (!endsAnother && CoreDictionary.contains(begin.group(1)) && !known.contains(name)) names.add(name);
        }
    }

    private void shortOnes() {
        Matcher name = words.shortName().matcher(sentence);
        while (name.find())
            if (!known.contains(name.group()) && !isOrdinary(name.end() - 1, name.end())) names.add(name.group());
    }

    private static boolean isEveryday(String word) {
        return CoreDictionary.getTermFrequency(word) >= EVERYDAY;
    }
}
