package dev.followthrough.api.delivery;

import dev.followthrough.api.deal.Nudges;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.store.delivery.ListedDeals;
import dev.followthrough.store.delivery.SuppressionLists;
import dev.followthrough.store.people.Person;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Do-not-contact lists (M35). Putting a list takes the place of the one of that name; the same file again
/// changes nothing.
@RestController
@RequestMapping("/api/v1/suppression-lists")
class SuppressionListController {
    private static final int DEALS_AT_ONCE = 200;

    private final SuppressionLists lists;
    private final ListedDeals deals;
    private final Access access;
    private final Nudges nudges;

    SuppressionListController(SuppressionLists lists, ListedDeals deals, Access access, Nudges nudges) {
        this.lists = lists;
        this.deals = deals;
        this.access = access;
        this.nudges = nudges;
    }

    /// @param unchanged the list in force came from the same file
    /// @param deals     running deals that it stopped, or whose calls it closed
    /// @param refused   the first thousand of the lines that could not be read
    record Loaded(
            String list,
            @Nullable Integer version,
            boolean unchanged,
            long lines,
            long entries,
            long refusedInAll,
            List<ListImport.Refused> refused,
            int deals) {}

    @GetMapping
    List<SuppressionLists.Version> all(@AuthenticationPrincipal Person caller) {
        access.importsContacts(caller);
        return lists.all();
    }

    @GetMapping("/{name}")
    List<SuppressionLists.Version> versions(@PathVariable String name, @AuthenticationPrincipal Person caller) {
        access.importsContacts(caller);
        List<SuppressionLists.Version> versions =
                lists.all().stream().filter(one -> one.list().equals(name)).toList();
        if (versions.isEmpty()) throw ApiProblem.notFound("list");
        return versions;
    }

    @PutMapping("/{name}")
    Loaded put(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable LocalDate dated,
            InputStream in,
            @AuthenticationPrincipal Person caller) {
        access.importsContacts(caller);
        Fields fields = new Fields();
        if (!name.matches("[a-z0-9][a-z0-9-]{0,63}"))
            fields.refuse(
                    "list", "is no name for a list", "use small letters, digits and hyphens, such as robinson-2026");
        String from = fields.text("source", source, 200);
        fields.orThrow();
        return load(name, lists.begin(name, from, dated, caller.id()), in, caller.id());
    }

    private Loaded load(String name, int version, InputStream in, String by) {
        ListImport.Read read;
        boolean inForce;
        try {
            read = new ListImport(lists, name, version).read(in);
            if (read.lines() == 0)
                throw ApiProblem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "The file is empty; the list in force stays. One that names nobody any more keeps its heading.");
            inForce = lists.putInForce(name, version, read.fileHash());
        } catch (IOException | RuntimeException e) {
            lists.giveUp(name, version, true);
            throw e instanceof RuntimeException problem
                    ? problem
                    : ApiProblem.of(HttpStatus.BAD_REQUEST, "The list did not arrive whole; the one in force stays.");
        }
        long entries = lists.version(name, version)
                .map(SuppressionLists.Version::entries)
                .orElse(0L);
        if (!inForce) {
            lists.giveUp(name, version, false);
            return new Loaded(name, null, true, read.lines(), entries, read.refusedInAll(), read.refused(), 0);
        }
        int told = tell(name, version, by);
        lists.forgetReplaced(name);
        return new Loaded(name, version, false, read.lines(), entries, read.refusedInAll(), read.refused(), told);
    }

    private int tell(String name, int version, String by) {
        int told = 0;
        String after = "";
        while (true) {
            List<ListedDeals.Named> some = deals.namedBy(name, version, after, DEALS_AT_ONCE);
            for (ListedDeals.Named named : some) {
                if (!deals.take(named, name, version, by)) continue;
                told++;
                nudges.afterCommit(named.dealId());
            }
            if (some.size() < DEALS_AT_ONCE) return told;
            after = some.getLast().dealId() + "/" + some.getLast().contactId();
        }
    }
}
