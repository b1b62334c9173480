package dev.followthrough.domain.crm;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would be written to the CRM after a meeting: the eight fields of seeds B, "CRM Updates". A field without a
/// value stays as it is there.
///
/// @param stage     null: it stays
/// @param closeDate what was said of another date; null: nothing was
/// @param amount    what was said of another size; null: nothing was
/// @param contacts  people who were there, or were named, and whom the deal does not know
/// @param notes     the internal summary, as text
public record CrmUpdate(
        LastActivity lastActivity,
        @Nullable NextStep nextStep,
        @Nullable Change stage,
        @Nullable Change closeDate,
        @Nullable Change amount,
        List<NewContact> contacts,
        String notes,
        List<CrmTask> tasks) {
    public CrmUpdate {
        contacts = List.copyOf(contacts);
        tasks = List.copyOf(tasks);
    }

    public record LastActivity(@Nullable LocalDate date, String summary) {}

    public record NextStep(String what, @Nullable LocalDate date) {}

    /// A change for a person to confirm.
    ///
    /// @param from null: not known
    /// @param to   null: only the direction is known, see `why`
    public record Change(@Nullable String from, @Nullable String to, String why) {}

    public record NewContact(String name, @Nullable String role) {}

    public record CrmTask(
            String what, @Nullable String owner, @Nullable LocalDate due) {}
}
