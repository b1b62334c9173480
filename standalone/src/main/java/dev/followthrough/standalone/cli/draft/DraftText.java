package dev.followthrough.standalone.cli.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Table;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Drafts as people read them.
final class DraftText {
    private DraftText() {}

    static void print(PrintWriter out, JsonNode draft) {
        out.println("draft " + Table.cell(draft, "id") + ", revision " + Table.cell(draft, "revision") + ", "
                + Table.cell(draft, "state") + "; deal " + Table.cell(draft, "deal"));
        out.println("To:      " + Table.cell(draft, "to", "name") + " <" + Table.cell(draft, "to", "email") + ">");
        out.println("Subject: " + Table.cell(draft, "subject"));
        out.println();
        out.println(Table.cell(draft, "body").stripTrailing());
        out.println();
        for (JsonNode reason : draft.path("reasons")) out.println("review:  " + words(reason, "reason"));
        for (JsonNode finding : draft.path("findings")) out.println("finding: " + words(finding, "rule"));
        out.println("written: " + Table.cell(draft, "writtenBy") + ", " + Table.cell(draft, "writtenWhy"));
        if (draft.hasNonNull("expiresAt")) out.println("expires: " + Table.minute(draft, "expiresAt"));
        out.println("hash:    " + Table.cell(draft, "hash"));
    }

    static String reasons(JsonNode draft) {
        return StreamSupport.stream(draft.path("reasons").spliterator(), false)
                .map(reason -> reason.isTextual() ? reason.asText() : Table.cell(reason, "reason"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String words(JsonNode node, String name) {
        if (node.isTextual()) return node.asText();
        String quote = Table.cell(node, "quote");
        String why = Table.cell(node, "why");
        return Table.cell(node, name) + (quote.isEmpty() ? "" : " '" + quote + "'") + (why.isEmpty() ? "" : ": " + why);
    }
}
