package dev.followthrough.api.deal;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.people.ConsentState;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.TaskOutcome;
import dev.followthrough.store.deal.DealCommands;
import dev.followthrough.store.deal.SubjectLocks;
import dev.followthrough.store.deal.Tasks;
import dev.followthrough.store.meeting.Promises;
import dev.followthrough.store.people.Consents;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in what came of a task (M29), whatever door it comes by: the sequence hears of a touch's outcome, a
/// question of its answer, and the record of consent of a wish not to be called.
@Component
class TaskWork {
    /// A word and no prose: the outcome goes into the workflow, where no customer's data may be.
    private static final List<String> OUTCOMES = Stream.concat(
                    Arrays.stream(TaskOutcome.values()).map(TaskOutcome::word), Stream.of("reached"))
            .toList();

    private final Tasks tasks;
    private final Promises promises;
    private final Access access;
    private final SubjectLocks locks;
    private final Consents consents;
    private final DealCommands commands;
    private final BusinessClock clock;
    private final Nudges nudges;

    TaskWork(
            Tasks tasks,
            Promises promises,
            Access access,
            SubjectLocks locks,
            Consents consents,
            DealCommands commands,
            BusinessClock clock,
            Nudges nudges) {
        this.tasks = tasks;
        this.promises = promises;
        this.access = access;
        this.locks = locks;
        this.consents = consents;
        this.commands = commands;
        this.clock = clock;
        this.nudges = nudges;
    }

    /// @param note   stays with the task
    /// @param answer to the question that the task is about, in words that the customer may read
    record Done(
            @Nullable String outcome,
            @Nullable String note,
            @Nullable String answer) {}

    @Transactional
    public Tasks.Task done(Person person, String id, Done said) {
        Tasks.Task task = access.taskToDo(person, id);
        Fields fields = new Fields();
        String outcome = fields.word("outcome", said.outcome(), OUTCOMES);
        String note = fields.optional("note", said.note(), 2000);
        String answer = fields.optional("answer", said.answer(), 1000);
        if (answer != null && !task.kind().equals("question"))
            fields.refuse("answer", "belongs to no question", "put it into the note; this task is a " + task.kind());
        boolean noCalls = outcome.equals(TaskOutcome.DO_NOT_CALL.word());
        String contact = noCalls ? tasks.contactOf(id).orElse(null) : null;
        if (noCalls && (contact == null || !task.kind().equals(Channel.PHONE.word())))
            fields.refuse("outcome", "do-not-call belongs to a call", "this task is a " + task.kind());
        fields.orThrow();
        if (contact != null) consents.hold(contact);
        locks.holdDeal(task.dealId());
        if (!tasks.done(id, note == null ? outcome : outcome + ": " + note)) {
            throw ApiProblem.conflict("This task is no longer open.");
        }
        promises.taskDone(id, !outcome.equals("not-done"), answer);
        if (task.ordinal() != null) {
            var done = new SequenceEvent.TaskDone(clock.now(), task.ordinal(), outcome, person.id());
            commands.happen(task.dealId(), "task:" + id, person.id(), done);
            nudges.afterCommit(task.dealId());
        }
        if (contact != null) noMoreCalls(contact, id, note, person);
        return tasks.byId(id).orElseThrow();
    }

    /// What they said to a caller is their word as much as a click is.
    private void noMoreCalls(String contact, String task, @Nullable String note, Person person) {
        String said = note == null ? "" : ": " + note;
        var refusal = new Consents.Said(
                Channel.PHONE, ConsentState.REFUSED, null, "call", clock.now(), "said so to " + person.name() + said);
        consents.record(contact, refusal, "task:" + task, person.id()).forEach(nudges::afterCommit);
    }
}
