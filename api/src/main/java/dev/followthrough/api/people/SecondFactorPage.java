package dev.followthrough.api.people;

import dev.followthrough.api.web.WebPage;
import dev.followthrough.store.people.Accounts;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.people.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's second factor: set up with a picture, given up with the password, and its recovery codes made anew.
@WebPage
@RequestMapping("/account/second-factor")
class SecondFactorPage {
    private static final String PAGE = "people/second-factor";

    private final TimeCodes codes;
    private final SecondFactors factors;
    private final Accounts accounts;
    private final OwnPassword password;
    private final WebSession sessions;

    SecondFactorPage(
            TimeCodes codes, SecondFactors factors, Accounts accounts, OwnPassword password, WebSession sessions) {
        this.codes = codes;
        this.factors = factors;
        this.accounts = accounts;
        this.password = password;
        this.sessions = sessions;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Person caller, Model model) {
        return page(caller, model);
    }

    /// The offered key as a picture; once it is in use there is none.
    @GetMapping(value = "/picture.svg", produces = "image/svg+xml")
    ResponseEntity<String> picture(@AuthenticationPrincipal Person caller) {
        return codes.offer(caller)
                .map(offer -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("image/svg+xml"))
                        .body(QrPicture.of(offer.address())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /// The recovery codes are shown in the answer, and never again: no redirect.
    @PostMapping
    String use(
            @AuthenticationPrincipal Person caller,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        List<String> recovery = codes.confirm(caller, code, Instant.now());
        if (recovery.isEmpty())
            return refused(caller, "This code is wrong: give the one that is shown now.", response, model);
        sessions.proven(request);
        model.addAttribute("codes", recovery);
        return page(caller, model);
    }

    @PostMapping("/codes")
    String newCodes(
            @AuthenticationPrincipal Person caller,
            @RequestParam String current,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> fault = confirm(caller, current, request);
        if (fault.isPresent()) return refused(caller, fault.get(), response, model);
        model.addAttribute("codes", codes.newRecoveryCodes(caller));
        return page(caller, model);
    }

    @PostMapping("/remove")
    String remove(
            @AuthenticationPrincipal Person caller,
            @RequestParam String current,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> fault = confirm(caller, current, request);
        if (fault.isPresent()) return refused(caller, fault.get(), response, model);
        factors.remove(caller.id());
        return "redirect:/account";
    }

    private Optional<String> confirm(Person caller, String current, HttpServletRequest request) {
        if (!accounts.of(caller.id()).secondFactor()) return Optional.of("You have no second factor.");
        return password.confirm(caller, current, Whence.of(request), Instant.now());
    }

    private String refused(Person caller, String fault, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("fault", fault);
        return page(caller, model);
    }

    private String page(Person caller, Model model) {
        codes.offer(caller).ifPresent(offer -> model.addAttribute("offer", offer));
        model.addAttribute("left", factors.recoveryCodesLeft(caller.id()));
        return PAGE;
    }
}
