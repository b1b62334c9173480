package dev.followthrough.api.deal;

import dev.followthrough.store.deal.list.DealSort;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Addresses of the views of a list of deals: each is the one that is shown with one thing otherwise.
///
/// @param asked what is shown
public record DealLinks(DealAsk asked) {

    /// Sorted by this; by what it is sorted already, the other way round.
    public String sorted(String by) {
        return link("/deals", Map.of("sort", by.equals(sort()) ? "-" + by : by));
    }

    /// `ascending`, `descending` or `none`, as `aria-sort` has it.
    public String order(String by) {
        if (sort().equals(by)) return "ascending";
        return sort().equals("-" + by) ? "descending" : "none";
    }

    public String list(String word) {
        return link("/deals", Map.of("list", word));
    }

    public String after(String place) {
        return link("/deals", Map.of("after", place));
    }

    public String file() {
        return link("/deals/export", Map.of());
    }

    private String sort() {
        return asked.sort() == null || asked.sort().isBlank() ? DealSort.NEXT.word() : asked.sort();
    }

    private String link(String path, Map<String, String> otherwise) {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("q", asked.q());
        all.put("owner", asked.owner());
        all.put("phase", asked.phase());
        all.put("status", asked.status());
        all.put("stage", asked.stage());
        all.put("cadence", asked.cadence());
        all.put("segment", asked.segment());
        all.put("nextBefore", asked.nextBefore());
        all.put("list", asked.list());
        all.put("sort", asked.sort());
        all.putAll(otherwise);
        var address = UriComponentsBuilder.fromPath(path);
        all.forEach((name, value) -> {
            if (value != null && !value.isBlank()) address.queryParam(name, "{" + name + "}");
        });
        return address.encode().buildAndExpand(all).toUriString();
    }
}
