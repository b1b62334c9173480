package dev.followthrough.api.deal;

import dev.followthrough.api.web.Download;
import dev.followthrough.api.web.Page;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Deals in lists: searched, filtered, sorted, a page at a time, or as a file (M41, M42).
@RestController
@RequestMapping("/api/v1")
class DealListController {
    private final DealListing listing;
    private final DealAsks asks;
    private final DealSheet sheet;

    DealListController(DealListing listing, DealAsks asks, DealSheet sheet) {
        this.listing = listing;
        this.asks = asks;
        this.sheet = sheet;
    }

    @GetMapping("/deals")
    Page<DealListItem> list(
            @ParameterObject @ModelAttribute DealAsk asked,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + Page.USUAL) int limit,
            @AuthenticationPrincipal Person caller) {
        DealListing.Ask ask = asks.read(asked);
        List<DealListing.Listed> found = listing.page(caller, ask, asks.place(after, ask.sort()), Page.toAsk(limit));
        return Page.of(found, limit, listed -> listed.place().text(), DealListing.Listed::item);
    }

    /// The whole list as CSV, in its order.
    @GetMapping("/deals/export")
    void export(
            @ParameterObject @ModelAttribute DealAsk asked,
            @AuthenticationPrincipal Person caller,
            HttpServletResponse response)
            throws IOException {
        DealListing.Ask ask = asks.read(asked);
        Download.csv(response, "deals.csv");
        sheet.write(caller, ask, response.getOutputStream());
    }

    @GetMapping("/deal-lists")
    List<DealLists.Counted> lists(@AuthenticationPrincipal Person caller) {
        return DealLists.counted(listing.counts(caller));
    }
}
