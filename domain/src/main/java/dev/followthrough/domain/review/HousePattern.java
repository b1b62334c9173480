package dev.followthrough.domain.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A pattern of a policy file, case ignored.
record HousePattern(Pattern pattern) {
    /// @throws IllegalArgumentException it is no regular expression
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static HousePattern of(String written) {
        if (written.isBlank())
            throw new IllegalArgumentException("an empty pattern would ask for every sentence; remove it");
        try {
            return new HousePattern(Pattern.compile(written, Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("`" + written + "` is no regular expression (" + e.getDescription()
                    + " at sign " + (e.getIndex() + 1) + "); correct it, Java's rules hold");
        }
    }
}
