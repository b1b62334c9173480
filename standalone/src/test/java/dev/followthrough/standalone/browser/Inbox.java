package dev.followthrough.standalone.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The inbox as somebody at a keyboard meets it.
final class Inbox {
    private static final Pattern APPROVE = Pattern.compile("/inbox/([^/]+)/approve");

    private final Page page;
    private final Keys keys;

    Inbox(Page page) {
        this.page = page;
        this.keys = new Keys(page);
    }

    Keys keys() {
        return keys;
    }

    /// Which draft can be decided on now.
    String open() {
        String action = approve("").getAttribute("action");
        Matcher id = APPROVE.matcher(action);
        if (!id.find()) throw new AssertionError("no draft is open: " + action);
        return id.group(1);
    }

    /// Presses what decides on the open draft, and waits until another one is open, or none.
    ///
    /// @return which one that was
    String decided(Runnable presses) {
        String id = open();
        presses.run();
        approve(id).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return id;
    }

    String approve() {
        return decided(() -> keys.press("a"));
    }

    /// What was said about what was done last.
    String said() {
        return page.locator(".inbox-sheet > .notice").innerText();
    }

    boolean isEmpty() {
        return page.locator(".inbox-sheet .empty").isVisible();
    }

    /// What is refused stands above the page.
    Locator refusal() {
        return page.locator("#notice .is-problem");
    }

    private Locator approve(String id) {
        return page.locator(".draft-actions form[action*='/" + id + "'][action$='/approve']");
    }
}
