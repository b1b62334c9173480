package dev.followthrough.standalone.temporal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Fetches over HTTP. What is cut off is fetched again from its start, three times in all; a server that is silent
/// for half a minute counts as cut off.
///
/// @param proxies which way leads out
record Download(EnvironmentProxy proxies) {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 30_000;
    private static final int TRIES = 3;

    /// @return nothing when the server has no such page
    Optional<String> text(URI from) {
        try {
            HttpURLConnection connection = open(from);
            try (InputStream in = connection.getInputStream()) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DeadEnd(from + " cannot be read (" + e + ")");
        }
    }

    /// @return the file's SHA-256, in small hexadecimal letters
    String file(URI from, Path to) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(from, to);
            } catch (CutOff e) {
                if (attempt == TRIES)
                    throw new DeadEnd(from + " was cut off " + TRIES + " times (" + e.getMessage() + ")");
            } catch (IOException e) {
                throw new DeadEnd(from + " cannot be read (" + e + ")");
            }
        }
    }

    private String once(URI from, Path to) throws IOException {
        HttpURLConnection connection = open(from);
        MessageDigest digest = sha256();
        try (InputStream in = answer(connection)) {
            long announced = connection.getContentLengthLong();
            long came = copy(new DigestInputStream(in, digest), to);
            // A connection that ends early looks like the end of the file.
            if (announced >= 0 && came != announced) throw new CutOff(came + " of " + announced + " bytes came");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream answer(HttpURLConnection connection) throws IOException {
        try {
            return connection.getInputStream();
        } catch (ConnectException e) {
            throw e;
        } catch (SocketException e) {
            throw new CutOff(String.valueOf(e.getMessage()));
        }
    }

    private static long copy(InputStream in, Path to) throws IOException {
        try {
            return Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (java.nio.file.FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new CutOff(String.valueOf(e.getMessage()));
        }
    }

    private HttpURLConnection open(URI from) throws IOException {
        URL url = from.toURL();
        Optional<Proxy> proxy = proxies.to(from);
        var connection = proxy.isPresent() ? url.openConnection(proxy.get()) : url.openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        return (HttpURLConnection) connection;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static final class CutOff extends IOException {
        CutOff(String what) {
            super(what);
        }
    }
}
