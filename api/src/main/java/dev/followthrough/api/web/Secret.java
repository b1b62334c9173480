package dev.followthrough.api.web;

import jakarta.servlet.http.HttpServletRequest;

/// An answer that holds a secret is given once; what is kept for a repeated request is the answer without it.
public final class Secret {
    static final String ATTRIBUTE = Secret.class.getName();

    private Secret() {}

    public static void keepInstead(HttpServletRequest request, String json) {
        request.setAttribute(ATTRIBUTE, json);
    }
}
