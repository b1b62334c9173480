package dev.followthrough.standalone.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The Chromium of this machine, started once for all tests of this JVM. None is downloaded.
final class Chromium {
    /// Names another one than the first on the PATH. `bin/test` knows the same names.
    static final String SETTING = "FOLLOWTHROUGH_BROWSER";

    static final String MISSING =
            "No Chromium was found, and the tests in a browser are skipped. Install one (Debian: apt-get install"
                    + " chromium), or name a Chromium or Chrome with " + SETTING + ".";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private static Browser running;

    private Chromium() {}

    /// Skips the test where there is none, and says what to install.
    static Browser get() {
        if (running == null) {
            Optional<Path> program = find();
            if (program.isEmpty()) System.err.println(MISSING);
            assumeTrue(program.isPresent(), MISSING);
            running = start(program.orElseThrow());
        }
        return running;
    }

    private static Browser start(Path program) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        // Chromium refuses to run as root with its sandbox.
                        .setChromiumSandbox(!System.getProperty("user.name").equals("root")));
    }

    private static Optional<Path> find() {
        String named = System.getenv().getOrDefault(SETTING, "");
        if (!named.isBlank()) return Optional.of(Path.of(named));
        return NAMES.stream()
                .flatMap(name -> folders().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> folders() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }
}
