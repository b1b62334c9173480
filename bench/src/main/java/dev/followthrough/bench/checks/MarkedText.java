package dev.followthrough.bench.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A text in which the words that rest on a fact are marked: `about [[n1|14 depots]]`.
public record MarkedText(List<Piece> pieces) {
    private static final Pattern MARK = Pattern.compile("\\[\\[(\\w+)\\|(.+?)]]", Pattern.DOTALL);

    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    /// @param fact the id of the fact that the words rest on; null: none
    public record Piece(String words, @Nullable String fact) {}

    static MarkedText of(String written) {
        List<Piece> pieces = new ArrayList<>();
        Matcher mark = MARK.matcher(written);
        int at = 0;
        while (mark.find()) {
            pieces.add(new Piece(written.substring(at, mark.start()), null));
            pieces.add(new Piece(mark.group(2), mark.group(1)));
            at = mark.end();
        }
        pieces.add(new Piece(written.substring(at), null));
        return new MarkedText(pieces);
    }

    /// Where the words of some facts stand.
    public List<Integer> marks(List<String> facts) {
        return IntStream.range(0, pieces.size())
                .filter(i -> pieces.get(i).fact() != null
                        && facts.contains(pieces.get(i).fact()))
                .boxed()
                .toList();
    }

    public MarkedText with(int at, String words) {
        List<Piece> other = new ArrayList<>(pieces);
        other.set(at, new Piece(words, pieces.get(at).fact()));
        return new MarkedText(other);
    }

    public String plain() {
        return pieces.stream().map(Piece::words).collect(Collectors.joining());
    }
}
