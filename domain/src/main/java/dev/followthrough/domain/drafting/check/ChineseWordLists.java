package dev.followthrough.domain.drafting.check;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.common.Term;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// `chinese-names.yaml`, ready to be asked.
record ChineseWordLists(
        String surnames,
        String clear,
        List<String> doubleSurnames,
        Pattern titled,
        Pattern acting,
        Pattern title,
        Pattern companyEnd,
        List<Pattern> strongPlaces,
        List<Pattern> companyPlaces,
        Set<String> generic,
        Pattern coinedCompany,
        Pattern productEnd,
        Set<String> ordinaryEnds,
        Pattern productBegin,
        Pattern shortName,
        String notInNames) {
    private record File(
            String surnames,
            String clear,

            @com.fasterxml.jackson.annotation.JsonProperty("double")
            List<String> doubles,

            List<String> titles,
            String acts,
            List<String> companies,
            List<String> strongPlaces,
            String companyPlaces,
            Set<String> generic,
            String nameSigns,
            List<String> productEnds,
            Set<String> ordinaryEnds,
            String productBegins,
            String ordinaryBegins,
            String shortNames,
            String notInNames) {}

    static ChineseWordLists shipped() {
        try (InputStream in =
                Objects.requireNonNull(ChineseWordLists.class.getResourceAsStream("chinese-names.yaml"))) {
            return of(new YAMLMapper().readValue(in, File.class));
        } catch (IOException e) {
            throw new IllegalStateException("The shipped chinese-names.yaml cannot be read", e);
        }
    }

    private static ChineseWordLists of(File file) {
        String surname = "(?:" + String.join("|", file.doubles()) + "|[" + file.surnames() + "])";
        String titles = "(?:" + String.join("|", file.titles()) + ")";
        String around = "与和跟请由向给让是及对的找问有于到替为";
        return new ChineseWordLists(
                file.surnames(),
                file.clear(),
                List.copyOf(file.doubles()),
                Pattern.compile("(?<![\\p{IsHan}&&[^" + around + "]])(" + surname + "\\p{IsHan}{0,2}?)" + titles),
                Pattern.compile(
                        "(?<=^|[,。;:!?、\\s" + around + "])([" + file.clear() + "]\\p{IsHan}{1,2}?)(?=" + file.acts()
                                + ")",
                        Pattern.MULTILINE),
                Pattern.compile(titles + "+$"),
                Pattern.compile("(?:" + String.join("|", file.companies()) + ")+$"),
                file.strongPlaces().stream().map(Pattern::compile).toList(),
                List.of(Pattern.compile(file.companyPlaces())),
                Set.copyOf(file.generic()),
                Pattern.compile("([" + file.nameSigns() + "]{2,3})(?:" + String.join("|", file.companies()) + ")+"),
                Pattern.compile(String.join("|", file.productEnds())),
                Set.copyOf(file.ordinaryEnds()),
                Pattern.compile("(?!" + file.ordinaryBegins() + ")[" + file.productBegins() + "](?=(\\p{IsHan}{2}))"),
                Pattern.compile(file.shortNames()),
                file.notInNames());
    }

    /// Hardly ever the beginning of another word.
    boolean isClearSurname(String name) {
        return clear.indexOf(name.charAt(0)) >= 0;
    }

    boolean isSurname(String name) {
        return surnames.indexOf(name.charAt(0)) >= 0 || doubleSurnames.stream().anyMatch(name::startsWith);
    }

    /// Signs that are words by themselves and may come before a name.
    boolean mayStandBefore(String sign) {
        return notInNames.contains(sign) || "与和跟请由向给让是及对的找问有于到替为".contains(sign);
    }

    /// A word with a meaning, and no sign that is a word of grammar where it stands alone.
    boolean mayBePartOfName(Term term) {
        boolean content = term.nature.startsWith('n') || term.nature.startsWith('v') || term.nature.startsWith('a');
        return (content || term.nature == Nature.q || term.nature == Nature.nz)
                && Names.isHan(term.word)
                && (term.word.length() > 1 || !notInNames.contains(term.word));
    }

    /// `财务` of 财务软件 names nobody.
    boolean isGeneric(String word) {
        return generic.stream().anyMatch(one -> word.startsWith(one) || word.endsWith(one));
    }

    boolean endsWithTitle(String name) {
        return title.matcher(name).find();
    }

    /// `李` of `李总`; a name without a title as it is.
    String withoutTitle(String name) {
        return title.matcher(name).replaceFirst("");
    }

    /// The word itself when it does not end as companies do.
    String withoutCompanyEnd(String word) {
        return companyEnd.matcher(word).replaceFirst("");
    }
}
