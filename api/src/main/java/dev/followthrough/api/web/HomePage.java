package dev.followthrough.api.web;

import org.springframework.web.bind.annotation.GetMapping;

/// The way in, and the keys.
@WebPage
class HomePage {
    @GetMapping("/")
    String home() {
        return "redirect:/inbox";
    }

    @GetMapping("/help/keys")
    String keys() {
        return "keys";
    }
}
