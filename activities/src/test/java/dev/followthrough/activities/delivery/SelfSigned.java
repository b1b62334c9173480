package dev.followthrough.activities.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A key for `localhost`, made by the JDK's own keytool for this run, and a trust in it that this JVM has by
/// default.
final class SelfSigned {
    private static final char[] WORD = "changeit".toCharArray();
    private static final SSLContext CONTEXT = make();

    private SelfSigned() {}

    static SSLContext context() {
        return CONTEXT;
    }

    /// From here on this JVM's clients trust the key. Must come before the first of them asks.
    static void trust() {
        SSLContext.setDefault(CONTEXT);
    }

    private static SSLContext make() {
        try {
            Path file = Files.createTempDirectory("key").resolve("key.p12");
            String keytool =
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            int result = new ProcessBuilder(
                            keytool,
                            "-genkeypair",
                            "-alias",
                            "mail",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-validity",
                            "2",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            new String(WORD))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (result != 0) throw new IllegalStateException("keytool ended with " + result);
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, WORD);
            }
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, WORD);
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, WORD);
            trusted.setCertificateEntry("mail", store.getCertificate("mail"));
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
