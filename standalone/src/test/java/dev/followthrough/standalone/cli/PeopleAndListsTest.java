package dev.followthrough.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What people permit, whom not to contact, and enrollment by rule, as the command line asks and shows it.
class PeopleAndListsTest {
    private static final String STANDING = """
            {"contact":{"name":"Priya Raman","account":"Northwind","email":"priya@northwind.example"},
            "suppressed":["marketing: asked for it"],"permissions":{"email":"open","sms":"refused"},
            "history":[{"channel":"sms","state":"refused","recordedAt":"2027-01-12T09:00:00Z","recordedBy":"mara",
            "evidence":"said so on a call"}]}""";

    @RegisterExtension
    final AnsweringServer server = new AnsweringServer();

    @Test
    void a_contact_shows_what_is_permitted_and_how_we_know() {
        server.answers("contacts/c-1/consents", STANDING);
        assertThat(server.run("contact", "show", "c-1"))
                .contains("Priya Raman, Northwind  priya@northwind.example", "suppressed, marketing: asked for it")
                .containsPattern("email +open")
                .containsPattern("sms +refused")
                .contains("said so on a call");
    }

    @Test
    void consent_is_written_down_with_its_evidence_and_without_what_was_not_said() {
        server.answers("contacts/c-1/consents", STANDING);
        server.run("contact", "consent", "c-1", "--channel", "sms", "--state", "refused", "--evidence", "on a call");
        assertThat(server.asked())
                .containsExactly("POST /api/v1/contacts/c-1/consents"
                        + " {\"channel\":\"sms\",\"state\":\"refused\",\"evidence\":\"on a call\"}");
    }

    @Test
    void contacts_are_imported_as_the_file_has_them(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("contacts.csv"), "name,email\nPriya,priya@northwind.example\n");
        server.answers("contacts/import", "{\"contacts\":1}");
        assertThat(server.run("contact", "import", file.toString())).contains("1 contacts are in.");
        assertThat(server.asked().getFirst()).endsWith("name,email\nPriya,priya@northwind.example\n");
    }

    @Test
    void an_address_is_suppressed_or_the_command_says_what_it_lacks() {
        server.answers("suppressions", "{\"address\":\"a@b.example\",\"scope\":\"all\"}");
        assertThat(server.run("suppress", "a@b.example")).contains("a@b.example is suppressed: all");
        assertThat(server.run(2, "suppress")).contains("Which address, or which command?");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void a_sweep_tells_what_it_left_and_why() {
        String sweep = "{\"id\":\"s-1\",\"preview\":true,\"enrolled\":2,\"finishedAt\":\"2027-01-12T09:00:00Z\","
                + "\"left\":{\"owner-away\":3}}";
        server.answers("enrollments/sweeps?preview=true", sweep).answers("enrollments/sweeps/s-1", sweep);
        assertThat(server.run("enroll", "sweep", "--preview")).contains("s-1 would enroll 2", "3 left: owner-away");
    }

    @Test
    void before_any_sweep_has_run_the_list_says_how_to_run_one() {
        server.answers("enrollments/sweeps?limit=1", "{\"items\":[]}");
        assertThat(server.run(1, "enroll", "list")).contains("`enroll sweep` runs one");
    }
}
