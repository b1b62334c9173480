package dev.followthrough.domain.drafting.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.drafting.Asset;
import dev.followthrough.domain.drafting.library.Library.Reader;
import dev.followthrough.domain.sequence.ValueType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LibraryTest {
    private static LibraryAsset asset(String id, @Nullable String industry, Set<String> audiences, String... pains) {
        var asset = new Asset(id, "guide", "Title of " + id, "https://lib.example/" + id, "s", ValueType.EDUCATIONAL);
        return new LibraryAsset(asset, industry, audiences, List.of(pains));
    }

    private static final LibraryAsset FOR_ALL = asset("for-all", null, Set.of());

    private static @Nullable String chosen(Reader reader, LibraryAsset... candidates) {
        return Library.choose(List.of(candidates), reader)
                .map(choice -> choice.asset().id())
                .orElse(null);
    }

    @Test
    void what_they_spoke_of_comes_before_their_role_and_that_before_their_industry() {
        var reader = new Reader("economic-buyer", "Logistics", List.of("planning the routes by hand takes two days"));
        LibraryAsset pain = asset("pain", null, Set.of(), "manual planning", "route planning");
        LibraryAsset role = asset("role", null, Set.of("economic-buyer"));
        LibraryAsset industry = asset("industry", "logistics", Set.of());
        assertThat(chosen(reader, FOR_ALL, industry, role, pain)).isEqualTo("pain");
        assertThat(chosen(reader, FOR_ALL, industry, role)).isEqualTo("role");
        assertThat(chosen(reader, FOR_ALL, industry)).isEqualTo("industry");
    }

    @Test
    void what_is_for_others_is_never_sent() {
        var reader = new Reader("champion", "retail", List.of());
        assertThat(chosen(reader, asset("buyer", null, Set.of("economic-buyer")), asset("steel", "steel", Set.of())))
                .isNull();
    }

    @Test
    void the_reason_can_be_read() {
        var reader = new Reader("champion", null, List.of("我们的排班全靠手工"));
        assertThat(Library.choose(List.of(FOR_ALL, asset("zh", null, Set.of("champion"), "手工")), reader))
                .hasValueSatisfying(choice -> assertThat(choice.why())
                        .isEqualTo("it is about 手工, which they spoke of; it is made for their role, champion"));
    }

    @Test
    void equal_fits_are_told_apart_by_their_id_alone() {
        var reader = new Reader(null, null, List.of());
        LibraryAsset other = asset("also-for-all", null, Set.of());
        assertThat(chosen(reader, FOR_ALL, other))
                .isEqualTo(chosen(reader, other, FOR_ALL))
                .isEqualTo("also-for-all");
    }
}
