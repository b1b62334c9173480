package dev.followthrough.api.people;

import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.deal.Tasks;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.people.Person.Role;
import dev.followthrough.store.review.Deciders;
import dev.followthrough.store.timing.Calendars;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may see and do what, in one place. Deals, their drafts and their tasks belong to owner and delegate,
/// and while the owner is on leave to who stands in. A manager sees every deal, draft and task, decides on
/// those that are theirs or delegated to them, and is the second pair of eyes where the policy asks for one.
/// Ops sees every deal and changes none; administrators may everything. What somebody may not see does not
/// exist for them.
@Component
public class Access {
    private final Deals deals;
    private final Drafts drafts;
    private final Tasks tasks;
    private final Calendars calendars;
    private final People people;
    private final Deciders deciders;

    public Access(Deals deals, Drafts drafts, Tasks tasks, Calendars calendars, People people, Deciders deciders) {
        this.deals = deals;
        this.drafts = drafts;
        this.tasks = tasks;
        this.calendars = calendars;
        this.people = people;
        this.deciders = deciders;
    }

    public Deals.Deal dealToSee(Person person, String id) {
        return deals.byId(id)
                .filter(deal -> seesAllDeals(person) || isTheirs(person, deal))
                .orElseThrow(() -> ApiProblem.notFound("deal"));
    }

    /// What belongs to several deals is seen by whoever sees one of them.
    ///
    /// @param what does not exist for everybody else
    public void seesOneOf(Person person, List<String> dealIds, String what) {
        boolean sees = dealIds.stream()
                .flatMap(id -> deals.byId(id).stream())
                .anyMatch(deal -> seesAllDeals(person) || isTheirs(person, deal));
        if (!sees) throw ApiProblem.notFound(what);
    }

    public Deals.Deal dealToSteer(Person person, String id) {
        Deals.Deal deal = dealToSee(person, id);
        if (steers(person, deal)) return deal;
        throw ApiProblem.forbidden("You may look at this deal; its owner or delegate steers it.");
    }

    /// Whether one of these deals is theirs to see.
    public boolean seesOneOf(Person person, List<String> dealIds) {
        return seesAllDeals(person) || steersOneOf(person, dealIds);
    }

    /// Whether one of these deals is theirs to steer.
    public boolean steersOneOf(Person person, List<String> dealIds) {
        return person.role() == Role.ADMINISTRATOR
                || dealIds.stream().flatMap(id -> deals.byId(id).stream()).anyMatch(deal -> isTheirs(person, deal));
    }

    public boolean steers(Person person, Deals.Deal deal) {
        return person.role() == Role.ADMINISTRATOR || isTheirs(person, deal);
    }

    /// Who brings people in by the file.
    public void importsContacts(Person person) {
        require(person, "RevOps and ops import contacts and lists.", Role.REVOPS, Role.OPS, Role.ADMINISTRATOR);
    }

    /// To read: the owner's, the delegate's, and every manager's and administrator's.
    public Drafts.Draft draftToSee(Person person, String id) {
        return drafts.byId(id)
                .filter(draft -> seesAllWork(person) || deciders.includes(person, draft))
                .orElseThrow(() -> ApiProblem.notFound("draft"));
    }

    /// To decide on, or to edit: who is among its deciders.
    public Drafts.Draft draftToDecide(Person person, String id) {
        Drafts.Draft draft = draftToSee(person, id);
        if (decidesOn(person, draft)) return draft;
        throw ApiProblem.forbidden("You may read this draft; its owner or delegate decides on it.");
    }

    /// Whether a page offers them what [#draftToDecide] allows.
    public boolean decidesOn(Person person, Drafts.Draft draft) {
        return deciders.includes(person, draft);
    }

    /// Whose role lets them decide on drafts at all.
    public static boolean decides(Person person) {
        return isOneOf(person, Role.REP, Role.MANAGER, Role.ADMINISTRATOR);
    }

    public Tasks.Task taskToSee(Person person, String id) {
        return tasks.byId(id)
                .filter(task -> seesAllWork(person) || isTheirs(person, task))
                .orElseThrow(() -> ApiProblem.notFound("task"));
    }

    public Tasks.Task taskToDo(Person person, String id) {
        Tasks.Task task = taskToSee(person, id);
        if (person.role() == Role.ADMINISTRATOR || isTheirs(person, task)) return task;
        throw ApiProblem.forbidden("You may read this task; its owner or who stands in does it.");
    }

    /// Whose calendar, named by id, by address or as `me`: one's own, or anybody's for an administrator.
    public Person calendarOf(Person person, String id) {
        if (id.equals("me") || id.equals(person.id()) || id.equals(person.email())) return person;
        if (person.role() != Role.ADMINISTRATOR) throw ApiProblem.notFound("calendar");
        return people.byId(id).or(() -> people.byEmail(id)).orElseThrow(() -> ApiProblem.notFound("person"));
    }

    /// Whose deals a list shows; null: everybody's.
    public @Nullable String dealsOf(Person person) {
        return seesAllDeals(person) ? null : person.id();
    }

    /// Whose drafts wait in the inbox; null: everybody's. A manager's shows what waits for the manager.
    public @Nullable String inboxOf(Person person) {
        return person.role() == Role.ADMINISTRATOR ? null : person.id();
    }

    /// Whose drafts and tasks a list shows; null: everybody's.
    public @Nullable String workOf(Person person) {
        return seesAllWork(person) ? null : person.id();
    }

    /// A rep brings in deals of their own, or that they stand in for.
    public void addsDealFor(Person person, String ownerId, @Nullable String delegateId) {
        if (person.role() == Role.ADMINISTRATOR || isOneOfThese(person, ownerId, delegateId)) return;
        throw ApiProblem.forbidden("Only an administrator adds a deal that is neither theirs nor delegated to them.");
    }

    public void publishesCadences(Person person) {
        require(person, "RevOps publishes cadences and assets.", Role.REVOPS, Role.ADMINISTRATOR);
    }

    /// Whether a page offers them what [#publishesCadences] and [#migratesDeals] allow.
    public boolean runsCadences(Person person) {
        return isOneOf(person, Role.REVOPS, Role.ADMINISTRATOR);
    }

    public void migratesDeals(Person person) {
        require(person, "RevOps moves deals to another version.", Role.REVOPS, Role.ADMINISTRATOR);
    }

    /// Whether a page leads them to migrations.
    public boolean looksAtMigrations(Person person) {
        return isOneOf(person, Role.REVOPS, Role.OPS, Role.ADMINISTRATOR);
    }

    public void seesMigrations(Person person) {
        require(person, "RevOps and ops see who is moved.", Role.REVOPS, Role.OPS, Role.ADMINISTRATOR);
    }

    /// Who sends events, and looks through those that nobody could be found for.
    public void bringsEvents(Person person) {
        require(person, "RevOps and ops send events.", Role.REVOPS, Role.OPS, Role.ADMINISTRATOR);
    }

    public void enrollsByRule(Person person) {
        require(person, "RevOps and ops run enrollment sweeps.", Role.REVOPS, Role.OPS, Role.ADMINISTRATOR);
    }

    /// Whose deals a sweep's list shows; null: everybody's. Who writes the rules sees what they come to.
    public @Nullable String sweptDealsOf(Person person) {
        return person.role() == Role.REVOPS ? null : dealsOf(person);
    }

    public void runsTheHouse(Person person) {
        require(person, "This is for ops.", Role.OPS, Role.ADMINISTRATOR);
    }

    public void administers(Person person) {
        require(person, "This is for administrators.", Role.ADMINISTRATOR);
    }

    /// Whether a page offers them what [#administers] allows.
    public boolean isAdministrator(Person person) {
        return person.role() == Role.ADMINISTRATOR;
    }

    private static boolean seesAllDeals(Person person) {
        return isOneOf(person, Role.MANAGER, Role.OPS, Role.ADMINISTRATOR);
    }

    private static boolean seesAllWork(Person person) {
        return isOneOf(person, Role.MANAGER, Role.ADMINISTRATOR);
    }

    private static void require(Person person, String why, Role... roles) {
        if (!isOneOf(person, roles)) throw ApiProblem.forbidden(why);
    }

    private static boolean isOneOf(Person person, Role... roles) {
        return Arrays.asList(roles).contains(person.role());
    }

    private boolean isTheirs(Person person, Deals.Deal deal) {
        return isTheirs(person, deal.ownerId(), deal.delegateId());
    }

    private boolean isTheirs(Person person, Tasks.Task task) {
        return person.id().equals(task.ownerId())
                || deals.byId(task.dealId())
                        .filter(deal -> isTheirs(person, deal))
                        .isPresent();
    }

    private boolean isTheirs(Person person, String ownerId, @Nullable String delegateId) {
        return isOneOfThese(person, ownerId, delegateId) || calendars.standsIn(person.id(), ownerId);
    }

    private static boolean isOneOfThese(Person person, String ownerId, @Nullable String delegateId) {
        return Objects.equals(person.id(), ownerId) || Objects.equals(person.id(), delegateId);
    }
}
