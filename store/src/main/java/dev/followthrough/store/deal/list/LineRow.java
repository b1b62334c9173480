package dev.followthrough.store.deal.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads a row of `deal_line`.
final class LineRow {
    /// What is for ever, or was never, is not there.
    static final String SELECT =
            "select *, nullif(next_at, 'infinity') next_when, nullif(last_at, '-infinity') last_when";

    private LineRow() {}

    static DealLine line(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        String cadence = row.getString("cadence");
        return new DealLine(
                row.getString("deal_id"),
                row.getString("name"),
                row.getString("account"),
                row.getString("contact"),
                row.getInt("contacts"),
                row.getString("owner_id"),
                row.getString("delegate_id"),
                row.getString("mailbox_id"),
                row.getString("stage"),
                row.getString("segment"),
                row.getString("score"),
                row.getBoolean("strategic"),
                amount == null ? null : amount.toPlainString(),
                row.getString("currency"),
                cadence == null ? null : cadence + "@" + row.getInt("cadence_version"),
                row.getBoolean("alive"),
                standing(row),
                at(row, "next_when"),
                touch(row),
                task(row),
                draft(row),
                row.getInt("touches"),
                at(row, "last_when"),
                row.getString("last_channel"),
                row.getString("response"),
                at(row, "response_at"),
                surely(row, "contact_at"),
                surely(row, "quiet_from"),
                at(row, "unknown_since"),
                at(row, "claimed_since"),
                row.getObject("promise_due", LocalDate.class),
                row.getString("promised"),
                words(row, "key_points"),
                words(row, "competitors"));
    }

    private static DealLine.Standing standing(ResultSet row) throws SQLException {
        return new DealLine.Standing(
                row.getString("phase"),
                row.getString("status"),
                row.getString("gate"),
                at(row, "until"),
                surely(row, "since"),
                row.getString("reason"),
                row.getString("told"),
                row.getString("told_by"));
    }

    private static DealLine.@Nullable Touch touch(ResultSet row) throws SQLException {
        String step = row.getString("touch_step");
        return step == null
                ? null
                : new DealLine.Touch(
                        row.getInt("touch_ordinal"),
                        step,
                        row.getString("touch_channel"),
                        surely(row, "touch_due"),
                        row.getString("touch_why"));
    }

    private static DealLine.@Nullable Task task(ResultSet row) throws SQLException {
        String kind = row.getString("task_kind");
        return kind == null ? null : new DealLine.Task(kind, surely(row, "task_due"), row.getString("task_owner"));
    }

    private static DealLine.@Nullable Draft draft(ResultSet row) throws SQLException {
        String id = row.getString("draft_id");
        return id == null ? null : new DealLine.Draft(id, surely(row, "draft_since"), at(row, "draft_expires"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Instant surely(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column), column).toInstant();
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
