package dev.followthrough.standalone.browser;

import com.microsoft.playwright.Page;

/// A person's keyboard. It counts, and there is no mouse.
final class Keys {
    private final Page page;
    private int pressed;

    Keys(Page page) {
        this.page = page;
    }

    Keys press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
            pressed++;
        }
        return this;
    }

    Keys type(String text) {
        page.keyboard().type(text);
        pressed += text.length();
        return this;
    }

    int pressed() {
        return pressed;
    }
}
