package dev.followthrough.api.web;

import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// What a page refuses is said on a page; to htmx as a notice that stands above what the person was doing, so
/// that nothing they typed is lost.
@ControllerAdvice(annotations = WebPage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {
    private final BusinessClock clock;

    PageProblems(BusinessClock clock) {
        this.clock = clock;
    }

    @ExceptionHandler
    ModelAndView refused(ApiProblem problem, HttpServletRequest request, Authentication who) {
        boolean isPart = request.getHeader("HX-Request") != null;
        var page = new ModelAndView(isPart ? "problem :: notice" : "problem", problem.status());
        page.addObject("title", title(problem.status()));
        page.addObject("detail", problem.getMessage());
        page.addObject("errors", problem.errors());
        Person person = who != null && who.getPrincipal() instanceof Person known ? known : null;
        page.addObject("me", person);
        page.addObject("rooms", person == null ? List.of() : Room.of(person));
        page.addObject("when", new When(person == null ? ZoneOffset.UTC : person.zone(), clock.now()));
        return page;
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Not here";
            case FORBIDDEN -> "Not yours to do";
            case CONFLICT, PRECONDITION_FAILED -> "It has changed meanwhile";
            case UNPROCESSABLE_CONTENT, BAD_REQUEST -> "Something is missing or wrong";
            default -> "That did not work";
        };
    }
}
