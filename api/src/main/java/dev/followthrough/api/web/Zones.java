package dev.followthrough.api.web;

import java.time.ZoneId;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Time zones from which a person chooses: places, and not the old names that Java knows besides.
public final class Zones {
    private static final Pattern PLACE = Pattern.compile(
            "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|Etc/UTC");

    private Zones() {}

    /// In the order of the alphabet.
    ///
    /// @param chosen is among them, whatever it is called; null: none is
    public static SortedSet<String> toChooseFrom(@Nullable String chosen) {
        var names = new TreeSet<String>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            if (PLACE.matcher(id).matches() || id.equals(chosen)) names.add(id);
        }
        return names;
    }
}
