package dev.followthrough.api.people;

import dev.followthrough.api.web.WebPage;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The way in: address and password, and where there is a second factor, its code.
@WebPage
class SignInPage {
    private static final String PAGE = "people/sign-in";
    private static final String CODE = "people/sign-in-code";

    private final SignIn signIn;
    private final WebSession sessions;
    private final Setup setup;
    private final Provider provider;

    SignInPage(SignIn signIn, WebSession sessions, Setup setup, Provider provider) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.setup = setup;
        this.provider = provider;
    }

    @GetMapping("/sign-in")
    String ask(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String chosen,
            @RequestParam(name = "provider", required = false) @Nullable String arrival,
            @AuthenticationPrincipal @Nullable Person caller,
            Model model) {
        if (caller != null) return "redirect:" + Next.orHome(next, caller);
        model.addAttribute("setup", setup.isOpen());
        model.addAttribute("next", Next.checked(next));
        if (out != null) model.addAttribute("notice", "You are signed out.");
        if (arrival != null) model.addAttribute("fault", ofProvider(arrival));
        if (chosen != null) model.addAttribute("notice", "Your password is set. Sign in with it.");
        return PAGE;
    }

    private static String ofProvider(String arrival) {
        return switch (arrival) {
            case "unknown" -> "Nobody here has the address that you are known by there. Ask an administrator.";
            case "away" -> "It does not answer. Try again, or sign in with your password.";
            default -> "That did not work. Try again.";
        };
    }

    /// Whatever page asks for a sign-in.
    @ModelAttribute("provider")
    @Nullable
    String provider() {
        return provider.name();
    }

    /// Off to the house's OpenID provider, and back to where they wanted to go.
    @GetMapping("/sign-in/provider")
    String toProvider(@RequestParam(required = false) @Nullable String next, HttpServletRequest request) {
        if (!provider.answers()) return "redirect:/sign-in?provider=away";
        request.getSession(true).setAttribute(ProviderArrival.NEXT, Next.checked(next));
        return "redirect:/oauth2/authorization/" + Provider.ID;
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Instant now = Instant.now();
        model.addAttribute("email", email);
        model.addAttribute("next", Next.checked(next));
        return switch (signIn.withPassword(email, password, Whence.of(request), now)) {
            case SignIn.Answer.Right(Person person) -> {
                sessions.begin(request, person, WebSession.With.PASSWORD, now);
                yield "redirect:" + Next.orHome(next, person);
            }
            case SignIn.Answer.CodeWanted(Person person) -> {
                sessions.beginHalf(request, person);
                yield "redirect:" + Next.withNext("/sign-in/code", next);
            }
            case SignIn.Answer.Wrong() -> {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                model.addAttribute("fault", "This address and this password do not belong together.");
                yield PAGE;
            }
            case SignIn.Answer.TooMany(Instant until) -> {
                tooMany(until, now, response, model);
                yield PAGE;
            }
        };
    }

    @GetMapping("/sign-in/code")
    String askForCode(@RequestParam(required = false) @Nullable String next, HttpServletRequest request, Model model) {
        if (sessions.half(request).isEmpty()) return "redirect:" + Next.signIn(next);
        model.addAttribute("next", Next.checked(next));
        return CODE;
    }

    @PostMapping("/sign-in/code")
    String code(
            @RequestParam String code,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> who = sessions.half(request);
        if (who.isEmpty()) return "redirect:" + Next.signIn(next);
        Instant now = Instant.now();
        model.addAttribute("next", Next.checked(next));
        return switch (signIn.withCode(who.get(), code, Whence.of(request), now)) {
            case SignIn.Answer.Right(Person person) -> {
                sessions.begin(request, person, WebSession.With.PASSWORD_AND_CODE, now);
                yield "redirect:" + Next.orHome(next, person);
            }
            case SignIn.Answer.TooMany(Instant until) -> {
                tooMany(until, now, response, model);
                yield CODE;
            }
            case SignIn.Answer.Wrong ignored -> wrongCode(response, model);
            case SignIn.Answer.CodeWanted ignored -> wrongCode(response, model);
        };
    }

    private static String wrongCode(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        model.addAttribute("fault", "This code is wrong, or was used already. The next one comes within 30 seconds.");
        return CODE;
    }

    private static void tooMany(Instant until, Instant now, HttpServletResponse response, Model model) {
        long seconds = Math.max(1, Duration.between(now, until).toSeconds());
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        model.addAttribute("fault", "Too many tries. Try again in " + inWords(seconds) + ".");
    }

    private static String inWords(long seconds) {
        if (seconds <= 60) return "a minute";
        return (seconds + 59) / 60 + " minutes";
    }
}
