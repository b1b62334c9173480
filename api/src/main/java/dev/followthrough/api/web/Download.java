package dev.followthrough.api.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// An answer that a browser keeps as a file, and that is written while it is read from the database.
public final class Download {
    private Download() {}

    public static void csv(HttpServletResponse response, String name) {
        head(response, name, "text/csv;charset=UTF-8");
    }

    /// One JSON document a line.
    public static void ndjson(HttpServletResponse response, String name) {
        head(response, name, "application/x-ndjson");
    }

    private static void head(HttpServletResponse response, String name, String type) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
