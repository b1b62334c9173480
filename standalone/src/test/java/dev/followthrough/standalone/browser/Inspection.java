package dev.followthrough.standalone.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks at a page as people with other eyes, other screens and other habits do, and takes its pictures: what
/// axe calls serious or critical, what is wider than a phone, what the browser complained about.
final class Inspection {
    static final Path PICTURES = Path.of("target", "screenshots");

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Inspection() {}

    /// @param name of the pictures
    /// @return what is wrong, in words; empty: nothing
    static List<String> of(Window window, String name) {
        List<String> faults = new ArrayList<>();
        for (Look look : List.of(Look.WIDE, Look.WIDE_DARK, Look.PHONE)) {
            window.look(look);
            String where = name + " (" + look.name() + "): ";
            grave(window.page(), look).forEach(fault -> faults.add(where + fault));
            Object wider = window.page()
                    .evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (((Number) wider).intValue() > 0) faults.add(where + "is " + wider + " px wider than the window");
            picture(window.page(), name + "-" + look.name());
        }
        window.look(Look.WIDE);
        window.complaints().forEach(complaint -> faults.add(name + ": " + complaint));
        return faults;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    /// In the dark nothing but the colours is another; on a phone what can be reached and scrolled may be.
    private static List<String> grave(Page page, Look look) {
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
        if (look == Look.WIDE_DARK) axe.withRules(List.of("color-contrast"));
        else if (look == Look.PHONE) axe.withRules(List.of("scrollable-region-focusable", "aria-hidden-focus"));
        return axe.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(Inspection::inWords)
                .toList();
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ", " + rule.getHelp() + ": "
                + rule.getNodes().stream()
                        .map(CheckedNode::getHtml)
                        .distinct()
                        .limit(4)
                        .collect(Collectors.joining(" | "));
    }
}
