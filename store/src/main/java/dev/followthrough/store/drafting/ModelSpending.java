package dev.followthrough.store.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What models used, by day in UTC: providers bill real days, whatever business time says.
@Repository
public class ModelSpending {
    private final JdbcClient jdbc;

    public ModelSpending(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Day(LocalDate day, String model, long calls, long inputTokens, long outputTokens, BigDecimal cost) {}

    public record Total(long tokens, BigDecimal cost) {}

    /// Of all models.
    public Total on(LocalDate day) {
        return jdbc.sql("""
                select coalesce(sum(input_tokens + output_tokens), 0), coalesce(sum(cost), 0)
                from model_spending where day = ?
                """)
                .param(day)
                .query((row, n) -> new Total(row.getLong(1), row.getBigDecimal(2)))
                .single();
    }

    public void add(LocalDate day, String model, int inputTokens, int outputTokens, BigDecimal cost) {
        jdbc.sql("""
                insert into model_spending (day, model, calls, input_tokens, output_tokens, cost) values (?, ?, 1, ?, ?, ?)
                on conflict (day, model) do update
                set calls = model_spending.calls + 1,
                    input_tokens = model_spending.input_tokens + excluded.input_tokens,
                    output_tokens = model_spending.output_tokens + excluded.output_tokens,
                    cost = model_spending.cost + excluded.cost
                """).params(day, model, inputTokens, outputTokens, cost).update();
    }

    /// The latest days first.
    public List<Day> latest(int most) {
        return jdbc.sql("select * from model_spending order by day desc, model limit ?")
                .param(most)
                .query((row, n) -> new Day(
                        row.getObject("day", LocalDate.class),
                        row.getString("model"),
                        row.getLong("calls"),
                        row.getLong("input_tokens"),
                        row.getLong("output_tokens"),
                        row.getBigDecimal("cost")))
                .list();
    }
}
