package dev.followthrough.api.drafting;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.ValueType;
import dev.followthrough.store.deal.Ids;
import dev.followthrough.store.drafting.Assets;
import dev.followthrough.store.people.Person;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What a touch can bring that is of value by itself.
@RestController
@RequestMapping("/api/v1/assets")
class AssetController {
    private static final List<String> VALUES = Arrays.stream(ValueType.values())
            .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();

    private final Assets assets;
    private final Access access;

    AssetController(Assets assets, Access access) {
        this.assets = assets;
        this.access = access;
    }

    /// @param id of an asset to change; null: a new one
    record AssetRequest(
            @Nullable String id,
            @Nullable String kind,
            @Nullable String value,
            @Nullable String title,
            @Nullable String url,
            @Nullable String summary,
            @Nullable String industry,
            @Nullable String language,
            @Nullable String state,
            @Nullable List<String> audiences,
            @Nullable List<String> pains,
            @Nullable LocalDate expires) {}

    @GetMapping
    List<Assets.Asset> all() {
        return assets.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Assets.Asset put(@RequestBody AssetRequest asked, @AuthenticationPrincipal Person caller) {
        access.publishesCadences(caller);
        Fields fields = new Fields();
        String id = fields.optional("id", asked.id(), 100);
        var asset = new Assets.Asset(
                id == null ? Ids.next("as") : id,
                fields.text("kind", asked.kind(), 50),
                fields.word("value", asked.value(), VALUES),
                fields.text("title", asked.title(), 200),
                fields.https("url", asked.url()),
                fields.text("summary", asked.summary(), 500),
                fields.optional("industry", asked.industry(), 100),
                fields.language("language", asked.language()),
                fields.wordOr("state", asked.state(), "approved", "draft", "approved", "retired"),
                roles(fields, asked.audiences()),
                texts(fields, "pains", asked.pains()),
                asked.expires());
        fields.orThrow();
        assets.put(asset, caller.id());
        return asset;
    }

    private static List<String> roles(Fields fields, @Nullable List<String> asked) {
        List<String> given = asked == null ? List.of() : asked;
        return IntStream.range(0, given.size())
                .mapToObj(i -> fields.word("audiences[" + i + "]", given.get(i), Audience.roles()))
                .toList();
    }

    private static List<String> texts(Fields fields, String field, @Nullable List<String> asked) {
        List<String> given = asked == null ? List.of() : asked;
        return IntStream.range(0, given.size())
                .mapToObj(i -> fields.text(field + "[" + i + "]", given.get(i), 100))
                .toList();
    }
}
