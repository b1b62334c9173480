package dev.followthrough.api.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/// A request that is refused, with the reason in words. It ends the transaction: nothing half-done is kept.
public final class ApiProblem extends RuntimeException {
    private final HttpStatus status;
    private final transient List<FieldProblem> errors;

    private ApiProblem(HttpStatus status, String detail, List<FieldProblem> errors) {
        super(detail);
        this.status = status;
        this.errors = List.copyOf(errors);
    }

    /// Also for what exists but is somebody else's: who may not see it learns nothing.
    public static ApiProblem notFound(String what) {
        return new ApiProblem(HttpStatus.NOT_FOUND, "There is no such " + what + " among yours.", List.of());
    }

    public static ApiProblem forbidden(String why) {
        return new ApiProblem(HttpStatus.FORBIDDEN, why, List.of());
    }

    /// It was right once, or would be in another state.
    public static ApiProblem conflict(String why) {
        return new ApiProblem(HttpStatus.CONFLICT, why, List.of());
    }

    public static ApiProblem of(HttpStatus status, String why) {
        return new ApiProblem(status, why, List.of());
    }

    public static ApiProblem invalid(List<FieldProblem> errors) {
        String detail = errors.size() == 1 ? "One field is wrong." : errors.size() + " fields are wrong.";
        return new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, detail, errors);
    }

    public static ApiProblem malformed(List<FieldProblem> errors) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, "The request cannot be read.", errors);
    }

    public HttpStatus status() {
        return status;
    }

    public List<FieldProblem> errors() {
        return errors;
    }
}
