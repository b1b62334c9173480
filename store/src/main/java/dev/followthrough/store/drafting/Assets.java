package dev.followthrough.store.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a touch can bring that is of value by itself: a case study, a guide, numbers.
@Repository
public class Assets {
    private final JdbcClient jdbc;

    public Assets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param value     which kind of value it brings, such as `social-proof`
    /// @param industry  null: for every industry
    /// @param state     `draft`, `approved` or `retired`; only what is approved is sent
    /// @param audiences roles in the buying group; empty: for everybody
    /// @param pains     what it helps with, in the words that prospects use
    /// @param expires   the last day on which it is sent; null: it stays good
    public record Asset(
            String id,
            String kind,
            String value,
            String title,
            String url,
            String summary,
            @Nullable String industry,
            String language,
            String state,
            List<String> audiences,
            List<String> pains,
            @Nullable LocalDate expires) {
        public Asset {
            audiences = List.copyOf(audiences);
            pains = List.copyOf(pains);
        }
    }

    /// @param by who put it there, and approved it if it is approved
    public void put(Asset asset, String by) {
        jdbc.sql("""
                insert into asset (id, kind, value, title, url, summary, industry, language, state, audiences, pains, expires,
                                   approved_by, approved_at)
                values (:id, :kind, :value, :title, :url, :summary, :industry, :language, :state, :audiences, :pains, :expires,
                        case when :state = 'approved' then :by end, case when :state = 'approved' then now() end)
                on conflict (id) do update set kind = excluded.kind, value = excluded.value, title = excluded.title,
                    url = excluded.url, summary = excluded.summary, industry = excluded.industry, language = excluded.language,
                    state = excluded.state, audiences = excluded.audiences, pains = excluded.pains, expires = excluded.expires,
                    approved_by = excluded.approved_by, approved_at = excluded.approved_at
                """)
                .param("id", asset.id())
                .param("kind", asset.kind())
                .param("value", asset.value())
                .param("title", asset.title())
                .param("url", asset.url())
                .param("summary", asset.summary())
                .param("industry", asset.industry(), java.sql.Types.VARCHAR)
                .param("language", asset.language())
                .param("state", asset.state())
                .param("audiences", asset.audiences().toArray(String[]::new))
                .param("pains", asset.pains().toArray(String[]::new))
                .param("expires", asset.expires(), java.sql.Types.DATE)
                .param("by", by)
                .update();
    }

    public List<Asset> all() {
        return jdbc.sql("select * from asset order by id").query(Assets::asset).list();
    }

    /// What a draft brings, if it brings anything.
    public Optional<Asset> of(String draftId) {
        return jdbc.sql("select a.* from asset a join draft dr on dr.asset_id = a.id where dr.id = ?")
                .param(draftId)
                .query(Assets::asset)
                .optional();
    }

    private static Asset asset(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Asset(
                row.getString("id"),
                row.getString("kind"),
                row.getString("value"),
                row.getString("title"),
                row.getString("url"),
                row.getString("summary"),
                row.getString("industry"),
                row.getString("language"),
                row.getString("state"),
                texts(row, "audiences"),
                texts(row, "pains"),
                row.getObject("expires", LocalDate.class));
    }

    private static List<String> texts(java.sql.ResultSet row, String column) throws java.sql.SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
