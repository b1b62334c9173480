package dev.followthrough.standalone.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a mirror on loopback with archives of the official layout.
class DownloadingTheReleasesTest {
    @TempDir
    Path folder;

    private ReleaseServer mirror;

    @BeforeEach
    void open() throws IOException {
        mirror = new ReleaseServer();
    }

    @AfterEach
    void close() {
        mirror.close();
    }

    @Test
    void the_three_programs_are_there_and_can_be_run_and_nothing_else_is() {
        download(mirror.base() + "/");
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("temporal-server", "temporal-sql-tool", "temporal-ui-server");
        assertThat(folder.toFile().listFiles()).allMatch(java.io.File::canExecute);
    }

    @Test
    void an_archive_with_a_folder_in_it_is_understood() throws IOException {
        byte[] ui = ReleaseServer.tarGz(Map.of("./ui-server_2/ui-server", "#!/bin/sh\n"));
        mirror.put(ReleaseServer.UI + ReleaseServer.UI_ARCHIVE, ui);
        mirror.put(
                ReleaseServer.UI + ReleaseServer.UI_CHECKSUMS,
                ReleaseServer.sum(ui) + " *" + ReleaseServer.UI_ARCHIVE + "\n");
        download(mirror.base());
        assertThat(folder.resolve("temporal-ui-server")).isExecutable();
    }

    @Test
    void an_archive_that_is_not_what_its_checksum_says_is_refused_and_deleted() {
        mirror.put(
                ReleaseServer.SERVER + "checksums.txt",
                ReleaseServer.sum(new byte[0]) + "  " + ReleaseServer.SERVER_ARCHIVE + "\n");
        assertDeadEnd("does not have its published checksum; it was deleted");
    }

    @Test
    void a_checksum_of_another_file_does_not_count() throws IOException {
        byte[] server = ReleaseServer.tarGz(Map.of("temporal-server", "x", "temporal-sql-tool", "x"));
        mirror.put(ReleaseServer.SERVER + ReleaseServer.SERVER_ARCHIVE, server);
        mirror.put(
                ReleaseServer.SERVER + "checksums.txt",
                ReleaseServer.sum(server) + "  old-" + ReleaseServer.SERVER_ARCHIVE + "\n");
        assertDeadEnd("has no checksum of " + ReleaseServer.SERVER_ARCHIVE);
    }

    @Test
    void a_release_that_is_not_there_is_named() {
        mirror.remove(ReleaseServer.SERVER + ReleaseServer.SERVER_ARCHIVE);
        assertDeadEnd(ReleaseServer.SERVER_ARCHIVE + " cannot be read");
    }

    @Test
    void an_archive_without_a_program_is_refused() throws IOException {
        byte[] server = ReleaseServer.tarGz(Map.of("temporal-server", "x"));
        mirror.put(ReleaseServer.SERVER + ReleaseServer.SERVER_ARCHIVE, server);
        mirror.put(
                ReleaseServer.SERVER + "checksums.txt",
                ReleaseServer.sum(server) + "  " + ReleaseServer.SERVER_ARCHIVE + "\n");
        assertThatThrownBy(() -> download(mirror.base()))
                .isInstanceOf(DeadEnd.class)
                .hasMessageContaining("it holds no temporal-sql-tool");
    }

    @Test
    void what_is_cut_off_is_fetched_again() {
        mirror.cutOff(ReleaseServer.SERVER + ReleaseServer.SERVER_ARCHIVE, 2);
        download(mirror.base());
        assertThat(folder.resolve("temporal-server")).isExecutable();
        assertThat(Collections.frequency(mirror.asked, ReleaseServer.SERVER + ReleaseServer.SERVER_ARCHIVE))
                .isEqualTo(3);
    }

    @Test
    void what_is_always_cut_off_is_given_up_and_leaves_nothing() {
        mirror.cutOff(ReleaseServer.SERVER + ReleaseServer.SERVER_ARCHIVE, 99);
        assertDeadEnd("was cut off 3 times");
    }

    @Test
    void without_a_network_the_address_is_named() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        assertThatThrownBy(() -> download("http://127.0.0.1:" + nobody))
                .isInstanceOf(DeadEnd.class)
                .hasMessageContaining("http://127.0.0.1:" + nobody + "/temporalio/temporal/")
                .hasMessageContaining("ConnectException");
    }

    @Test
    void an_address_that_is_none_is_said_to_be_none() {
        assertThatThrownBy(() -> download("mirror of ours"))
                .isInstanceOf(DeadEnd.class)
                .hasMessageContaining("begins with https://");
    }

    @Test
    void the_proxy_of_the_environment_is_asked_for_what_is_elsewhere() {
        var proxies = new EnvironmentProxy(Map.of("http_proxy", mirror.base()));
        new TemporalReleases("http://releases.example", new Download(proxies)).into(folder);
        assertThat(folder.resolve("temporal-ui-server")).isExecutable();
    }

    private void download(String base) {
        new TemporalReleases(base, new Download(new EnvironmentProxy(Map.of()))).into(folder);
    }

    private void assertDeadEnd(String words) {
        assertThatThrownBy(() -> download(mirror.base()))
                .isInstanceOf(DeadEnd.class)
                .hasMessageContaining(words);
        assertThat(folder).isEmptyDirectory();
    }
}
