package dev.followthrough.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/// Every refusal as a problem detail (RFC 9457). Of what nobody foresaw only its class and place are logged:
/// messages of drivers and parsers quote what people wrote.
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ApiProblem problem) {
        return answer(problem);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> databaseAway(RuntimeException away) {
        LOG.warn("The database does not answer ({})", away.getClass().getSimpleName());
        var detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer; nothing was done. Try again.");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(detail);
    }

    /// Parameters are read when they are first asked for, and refused by then.
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ResponseEntity<ProblemDetail> illegibleParameters(RuntimeException rejected) {
        return ResponseEntity.badRequest()
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST, "A parameter has no name, or its name or value cannot be read."));
    }

    /// SQLSTATE class 22: what was sent is no value of its column, whatever let it through to there.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refusedByTheDatabase(DataAccessException refused, HttpServletRequest request) {
        if (!(refused.getRootCause() instanceof SQLException cause)
                || cause.getSQLState() == null
                || !cause.getSQLState().startsWith("22")) return unforeseen(refused, request);
        LOG.warn("The database refused a value ({}): {}", cause.getSQLState(), trace(refused));
        return ResponseEntity.badRequest()
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST, "It holds a value that cannot be kept; nothing was done."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unforeseen(Exception bug, HttpServletRequest request) {
        LOG.error(
                "{} {} failed: {}",
                request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                trace(bug));
        return ResponseEntity.internalServerError()
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.INTERNAL_SERVER_ERROR, "This is our mistake; nothing was done."));
    }

    /// A person who mistyped an address gets a page that says so.
    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException nothing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String accepts = request.getHeader(HttpHeaders.ACCEPT);
        boolean isPerson = accepts != null && accepts.contains(MediaType.TEXT_HTML_VALUE);
        if (!isPerson || !(request instanceof ServletWebRequest web) || web.getResponse() == null)
            return super.handleNoResourceFoundException(nothing, headers, status, request);
        try {
            web.getResponse().sendError(status.value());
        } catch (IOException gone) {
            LOG.debug("Whoever asked has gone: {}", gone.getClass().getSimpleName());
        }
        return null;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unread, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        FieldProblem error = unread.getCause() instanceof JacksonException wrong
                ? JsonProblems.of(wrong)
                : new FieldProblem("", "the body is missing", "send a JSON object");
        ResponseEntity<ProblemDetail> answer = answer(ApiProblem.malformed(List.of(error)));
        return ResponseEntity.status(answer.getStatusCode()).body(answer.getBody());
    }

    private static ResponseEntity<ProblemDetail> answer(ApiProblem problem) {
        var detail = ProblemDetail.forStatusAndDetail(problem.status(), String.valueOf(problem.getMessage()));
        if (!problem.errors().isEmpty()) detail.setProperty("errors", problem.errors());
        return ResponseEntity.status(problem.status()).body(detail);
    }

    private static String trace(Throwable bug) {
        var text = new StringBuilder();
        for (Throwable cause = bug; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName());
            Arrays.stream(cause.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith("dev.followthrough"))
                    .limit(3)
                    .forEach(frame -> text.append(" at ").append(frame));
            text.append("; ");
        }
        return text.toString();
    }
}
