package dev.followthrough.api.drafting;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.FieldProblem;
import dev.followthrough.domain.drafting.voice.VoiceFile;
import dev.followthrough.store.drafting.VoiceGuides;
import dev.followthrough.store.people.Person;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How drafts sound (M14): a guide of the house, which RevOps keeps, and one's own, which wins.
@RestController
@RequestMapping("/api/v1")
class VoiceController {
    private static final String YAML = "application/yaml";

    private final VoiceGuides guides;
    private final Access access;

    VoiceController(VoiceGuides guides, Access access) {
        this.guides = guides;
        this.access = access;
    }

    @GetMapping(value = "/voice", produces = YAML)
    String house() {
        return guides.of(VoiceGuides.HOUSE).orElse("");
    }

    @GetMapping(value = "/me/voice", produces = YAML)
    String mine(@AuthenticationPrincipal Person caller) {
        return guides.of(caller.id()).orElse("");
    }

    @PutMapping(value = "/voice", consumes = YAML, produces = YAML)
    String putHouse(@RequestBody String yaml, @AuthenticationPrincipal Person caller) {
        access.publishesCadences(caller);
        return put(VoiceGuides.HOUSE, yaml, caller);
    }

    @PutMapping(value = "/me/voice", consumes = YAML, produces = YAML)
    String putMine(@RequestBody String yaml, @AuthenticationPrincipal Person caller) {
        return put(caller.id(), yaml, caller);
    }

    private String put(String whose, String yaml, Person caller) {
        try {
            VoiceFile.read(yaml);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.invalid(List.of(new FieldProblem(
                    "guide", String.valueOf(e.getMessage()), "docs/drafting.md shows a guide with every field")));
        }
        guides.put(whose, yaml, caller.id());
        return yaml;
    }
}
