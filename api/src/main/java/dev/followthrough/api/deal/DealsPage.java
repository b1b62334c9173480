package dev.followthrough.api.deal;

import dev.followthrough.api.web.Download;
import dev.followthrough.api.web.Page;
import dev.followthrough.api.web.WebPage;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Deals as a table, each with what it waits for (M41, M42). Everything that was asked for stands in the
/// address.
@WebPage
@RequestMapping("/deals")
class DealsPage {
    private static final List<String> STATUSES =
            List.of("running", "held", "paused", "taken-over", "stopped", "finished", "not-enrolled");

    private final DealListing listing;
    private final DealAsks asks;
    private final DealSheet sheet;

    DealsPage(DealListing listing, DealAsks asks, DealSheet sheet) {
        this.listing = listing;
        this.asks = asks;
        this.sheet = sheet;
    }

    @GetMapping
    String table(
            @ModelAttribute("ask") DealAsk asked,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Person person,
            Model model) {
        DealListing.Ask ask = asks.read(asked);
        List<DealListing.Listed> found =
                listing.page(person, ask, asks.place(after, ask.sort()), Page.toAsk(Page.USUAL));
        var links = new DealLinks(asked);
        boolean more = found.size() > Page.USUAL;
        model.addAttribute(
                "deals",
                found.stream().limit(Page.USUAL).map(DealListing.Listed::item).toList());
        model.addAttribute(
                "next", more ? links.after(found.get(Page.USUAL - 1).place().text()) : null);
        model.addAttribute("isFirst", after == null);
        model.addAttribute("links", links);
        model.addAttribute("lists", DealLists.counted(listing.counts(person)));
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("behind", listing.behind(10_000));
        return "deal/deals";
    }

    @GetMapping("/export")
    void export(@ModelAttribute DealAsk asked, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        DealListing.Ask ask = asks.read(asked);
        Download.csv(response, "deals.csv");
        sheet.write(person, ask, response.getOutputStream());
    }
}
