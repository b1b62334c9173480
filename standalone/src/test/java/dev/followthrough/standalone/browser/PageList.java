package dev.followthrough.standalone.browser;

import dev.followthrough.api.ApiApplication;
import dev.followthrough.api.web.WebPage;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/// `pages.txt`, and the routes of the code that it has to name.
final class PageList {
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)=([^}]*)}");

    private PageList() {}

    /// @param address with `{variable=word}`, and perhaps a query
    /// @param name    of its pictures; `-` for what is no page
    /// @param who     sees it; of what is no page the reason
    /// @param status  what it is answered with: 200 but where the name says another, as `link-over:404` does
    record Line(String address, String name, int status, List<String> who) {
        boolean isPage() {
            return !name.equals("-");
        }

        String route() {
            return NAMED.matcher(address.replaceAll("\\?.*", "")).replaceAll("{$1}");
        }

        /// @param things what a word stands for, if it is not itself
        String filled(Map<String, String> things) {
            return NAMED.matcher(address).replaceAll(found -> things.getOrDefault(found.group(2), found.group(2)));
        }

        /// Pages that several see have a picture for each.
        String pictureFor(String viewer) {
            return who.size() == 1 ? name : name + "-" + viewer;
        }
    }

    static List<Line> lines() {
        return Samples.text("pages.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+"))
                .map(PageList::line)
                .toList();
    }

    private static Line line(String[] words) {
        String[] name = words[1].split(":");
        int status = name.length == 1 ? 200 : Integer.parseInt(name[1]);
        return new Line(words[0], name[0], status, List.of(words).subList(2, words.length));
    }

    /// What the pages' controllers answer to GET.
    static Set<String> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(WebPage.class));
        Set<String> routes = new TreeSet<>();
        scanner.findCandidateComponents(ApiApplication.class.getPackageName())
                .forEach(found ->
                        addRoutes(ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null), routes));
        return routes;
    }

    private static void addRoutes(Class<?> page, Set<String> routes) {
        String base = path(AnnotatedElementUtils.findMergedAnnotation(page, RequestMapping.class));
        for (Method method : page.getDeclaredMethods()) {
            RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            if (mapping == null || !Arrays.asList(mapping.method()).contains(RequestMethod.GET)) continue;
            // A variable's pattern is none of its name.
            routes.add((base + path(mapping)).replaceAll("\\{(\\w+):[^}]*}", "{$1}"));
        }
    }

    private static String path(RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? "" : mapping.path()[0];
    }
}
