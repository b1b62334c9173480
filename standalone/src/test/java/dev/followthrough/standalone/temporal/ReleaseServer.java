package dev.followthrough.standalone.temporal;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/// A mirror of the releases on loopback, with archives of the official layout and tiny programs.
final class ReleaseServer implements AutoCloseable {
    static final String SERVER = "/temporalio/temporal/releases/download/v" + TemporalPrograms.SERVER_VERSION + "/";
    static final String UI = "/temporalio/ui-server/releases/download/v" + TemporalPrograms.UI_VERSION + "/";
    static final String SERVER_ARCHIVE = archive("temporal_" + TemporalPrograms.SERVER_VERSION);
    static final String UI_ARCHIVE = archive("ui-server_" + TemporalPrograms.UI_VERSION);
    static final String UI_CHECKSUMS = "ui-server_" + TemporalPrograms.UI_VERSION + "_checksums.txt";

    private final HttpServer http;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, Integer> cuts = new ConcurrentHashMap<>();
    final List<String> asked = java.util.Collections.synchronizedList(new ArrayList<>());

    ReleaseServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            byte[] body = files.get(path);
            try (exchange) {
                if (body == null) {
                    exchange.sendResponseHeaders(404, -1);
                    return;
                }
                exchange.sendResponseHeaders(200, body.length);
                boolean cut = cuts.merge(path, -1, Integer::sum) >= 0;
                exchange.getResponseBody().write(body, 0, cut ? body.length / 2 : body.length);
            }
        });
        http.start();
        byte[] server = tarGz(Map.of(
                "LICENSE", "words", "temporal-server", "#!/bin/sh\n", "temporal-sql-tool", "#!/bin/sh\n", "tdbg", "x"));
        byte[] ui = tarGz(Map.of("README.md", "words", "ui-server", "#!/bin/sh\n"));
        put(SERVER + SERVER_ARCHIVE, server);
        put(UI + UI_ARCHIVE, ui);
        put(SERVER + "checksums.txt", sum(server) + "  " + SERVER_ARCHIVE + "\n");
        put(UI + UI_CHECKSUMS, sum(ui) + "  " + UI_ARCHIVE + "\n");
    }

    String base() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    void put(String path, byte[] body) {
        files.put(path, body);
    }

    void put(String path, String body) {
        put(path, body.getBytes(StandardCharsets.UTF_8));
    }

    void remove(String path) {
        files.remove(path);
    }

    /// The next so many answers end in the middle.
    void cutOff(String path, int times) {
        cuts.put(path, times);
    }

    static byte[] tarGz(Map<String, String> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes))) {
            for (var entry : new TreeMap<>(entries).entrySet()) {
                byte[] content = entry.getValue().getBytes(StandardCharsets.UTF_8);
                var header = new TarArchiveEntry(entry.getKey());
                header.setSize(content.length);
                tar.putArchiveEntry(header);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    static String sum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String archive(String name) {
        return name + "_" + TemporalReleases.system() + "_" + TemporalReleases.processor() + ".tar.gz";
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
