package dev.followthrough.standalone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody's window, with what the browser complained about: errors on the console, scripts that failed,
/// what the content security policy refused.
final class Window implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 15_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private String going = "";

    private Window(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isAnswer(message))
                complaints.add(page.url() + ": " + message.text());
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /// A page that is not there, or that refuses, is an error on the console too; [#go] says its status.
    private boolean isAnswer(ConsoleMessage message) {
        return message.text().startsWith("Failed to load resource")
                && message.location().contains(going + ":");
    }

    /// @param session what [#session] said; null: nobody is signed in
    static Window open(String server, Look look, @Nullable String session) {
        var options = new Browser.NewContextOptions()
                .setBaseURL(server)
                .setColorScheme(look.colours())
                .setViewportSize(look.width(), look.height())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setHasTouch(look.isPhone())
                .setLocale("en-GB")
                .setTimezoneId("UTC");
        if (session != null) options.setStorageState(session);
        return new Window(Chromium.get().newContext(options));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /// @return the status of the answer
    int go(String address) {
        going = address;
        Response answer = page.navigate(address);
        return answer == null ? 0 : answer.status();
    }

    void look(Look look) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colours()));
        page.setViewportSize(look.width(), look.height());
    }

    /// What is signed in here, for another window of the same person.
    String session() {
        return context.storageState();
    }

    void signIn(String email, String password) {
        give(email, password);
        page.locator(".who").waitFor();
    }

    /// Address and password; what comes then is left to the caller.
    void give(String email, String password) {
        go("/sign-in");
        answer(email, password);
    }

    /// The sign-in page that is open.
    void answer(String email, String password) {
        page.getByLabel("Mail address").fill(email);
        page.getByLabel("Password").fill(password);
        page.locator("main button.primary").click();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    String text() {
        return page.locator("body").innerText();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /// What a test provoked on purpose counts no more.
    void forgive() {
        complaints.clear();
    }

    @Override
    public void close() {
        context.close();
    }
}
