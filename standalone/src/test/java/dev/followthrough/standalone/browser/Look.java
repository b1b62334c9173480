package dev.followthrough.standalone.browser;

import com.microsoft.playwright.options.ColorScheme;

/// How somebody looks at a page.
///
/// @param name of its pictures
record Look(String name, ColorScheme colours, int width, int height) {
    static final Look WIDE = new Look("wide-light", ColorScheme.LIGHT, 1280, 800);
    static final Look WIDE_DARK = new Look("wide-dark", ColorScheme.DARK, 1280, 800);
    static final Look PHONE = new Look("phone-light", ColorScheme.LIGHT, 390, 844);

    boolean isPhone() {
        return width < 500;
    }
}
