package dev.followthrough.api.deal;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.FieldProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.store.deal.DealIntake;
import dev.followthrough.store.deal.NewDeal;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Deals that somebody types in, or brings as a file: all of them, or none with what is wrong in each line.
@Component
class DealEntry {
    private final NewDealCheck check;
    private final DealIntake intake;
    private final Nudges nudges;
    private final Access access;
    private final BusinessClock clock;

    DealEntry(NewDealCheck check, DealIntake intake, Nudges nudges, Access access, BusinessClock clock) {
        this.check = check;
        this.intake = intake;
        this.nudges = nudges;
        this.access = access;
        this.clock = clock;
    }

    /// @return its id
    @Transactional
    public String add(NewDealForm form, Person caller) {
        return enroll(check.check(form.asked(caller.zone(), clock.now()), caller), caller);
    }

    /// @return how many
    @Transactional
    public int addAll(String csv, Person caller) {
        Fields fields = new Fields();
        List<DealFile.Row> rows = DealFile.read(fields, csv);
        fields.orThrow();
        List<FieldProblem> problems = new ArrayList<>();
        List<NewDeal> deals = new ArrayList<>();
        for (DealFile.Row row : rows) {
            try {
                deals.add(check.check(row.form().asked(caller.zone(), clock.now()), caller));
            } catch (ApiProblem problem) {
                problem.errors()
                        .forEach(error -> problems.add(
                                new FieldProblem(row.at() + error.field(), error.problem(), error.cure())));
            }
        }
        if (!problems.isEmpty()) throw ApiProblem.invalid(problems);
        deals.forEach(deal -> enroll(deal, caller));
        return deals.size();
    }

    private String enroll(NewDeal deal, Person caller) {
        access.addsDealFor(caller, deal.ownerId(), deal.delegateId());
        String id = intake.enroll(deal);
        nudges.startAfterCommit(id);
        return id;
    }
}
