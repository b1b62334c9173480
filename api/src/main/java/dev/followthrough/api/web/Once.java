package dev.followthrough.api.web;

import dev.followthrough.store.people.Idempotency;
import dev.followthrough.store.people.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// `Idempotency-Key` on every POST: the answer is written in the transaction of the work, so that a caller who
/// heard nothing asks again and gets the same answer. A refusal is not kept: it may be right next time.
@Component
class Once extends OncePerRequestFilter {
    private static final int LARGEST = 1 << 20;
    /// Of a meeting's text, whose reader has a limit of its own, a little below, and of a file of contacts.
    private static final int LARGEST_FILE = 6 << 20;

    private final Idempotency answers;
    private final TransactionTemplate transaction;
    private final ProblemWriter problems;

    Once(Idempotency answers, TransactionTemplate transaction, ProblemWriter problems) {
        this.answers = answers;
        this.transaction = transaction;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader("Idempotency-Key");
        var caller = SecurityContextHolder.getContext().getAuthentication();
        int largest = isFile(request.getRequestURI()) ? LARGEST_FILE : LARGEST;
        byte[] body = request.getInputStream().readNBytes(largest + 1);
        if (body.length > largest) {
            problems.write(
                    response, HttpStatus.CONTENT_TOO_LARGE, "A body has at most " + (largest >> 20) + " MiB here.");
        } else if (key == null || caller == null || !(caller.getPrincipal() instanceof Person person)) {
            chain.doFilter(new ReadBody(request, body), response);
        } else if (key.isBlank() || key.length() > 200) {
            problems.write(response, HttpStatus.BAD_REQUEST, "An Idempotency-Key has 1 to 200 characters.");
        } else {
            var caught = new ContentCachingResponseWrapper(response);
            try {
                once(person.id(), key, new ReadBody(request, body), caught, chain);
            } catch (TransactionException e) {
                caught.reset();
                problems.write(
                        caught,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Nothing was done: the database did not take it. Try again.");
            }
            caught.copyBodyToResponse();
        }
    }

    private static boolean isFile(String uri) {
        return uri.endsWith("/meetings") || uri.endsWith("/contacts/import");
    }

    private void once(
            String person, String key, ReadBody request, ContentCachingResponseWrapper response, FilterChain chain) {
        transaction.executeWithoutResult(status -> {
            String hash = hash(request);
            Optional<Idempotency.Answer> given = answers.find(person, key);
            try {
                if (given.isPresent()) {
                    replay(given.get(), hash, response);
                } else {
                    chain.doFilter(request, response);
                    if (HttpStatus.valueOf(response.getStatus()).is2xxSuccessful())
                        remember(person, key, hash, request, response);
                    else status.setRollbackOnly();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ServletException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void remember(
            String person, String key, String hash, ReadBody request, ContentCachingResponseWrapper response) {
        String body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        Object withoutSecrets = request.getAttribute(Secret.ATTRIBUTE);
        answers.remember(
                person,
                key,
                new Idempotency.Answer(
                        hash,
                        response.getStatus(),
                        response.getHeader(HttpHeaders.LOCATION),
                        withoutSecrets == null ? body : withoutSecrets.toString()));
    }

    private void replay(Idempotency.Answer answer, String hash, HttpServletResponse response) throws IOException {
        if (!answer.requestHash().equals(hash)) {
            problems.write(
                    response,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "This Idempotency-Key was used for another request; take a new one.");
            return;
        }
        response.setStatus(answer.status());
        if (answer.location() != null) response.setHeader(HttpHeaders.LOCATION, answer.location());
        response.setHeader("Idempotent-Replay", "true");
        if (answer.body() == null || answer.body().isEmpty()) return;
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(ReadBody request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(request.body()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
