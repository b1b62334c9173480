package dev.followthrough.store.drafting;

import java.util.Arrays;
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

    /// @param value which kind of value it brings, such as `social-proof`
    public record Asset(
            String id,
            String kind,
            String value,
            String title,
            String url,
            String summary,
            @Nullable String industry,
            String language) {}

    public void put(Asset asset) {
        jdbc.sql("""
                insert into asset (id, kind, value, title, url, summary, industry, language) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set kind = excluded.kind, value = excluded.value, title = excluded.title,
                    url = excluded.url, summary = excluded.summary, industry = excluded.industry, language = excluded.language
                """)
                .params(Arrays.asList(
                        asset.id(),
                        asset.kind(),
                        asset.value(),
                        asset.title(),
                        asset.url(),
                        asset.summary(),
                        asset.industry(),
                        asset.language()))
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
                row.getString("language"));
    }
}
