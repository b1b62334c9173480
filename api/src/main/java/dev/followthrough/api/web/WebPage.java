package dev.followthrough.api.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;

/// A controller whose answers are pages for a person who has signed in: its templates know `me`, `rooms` and
/// `when` ([PageModel]), and what it refuses is said on a page ([PageProblems]).
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Controller
public @interface WebPage {}
