package dev.followthrough.api.ops;

import dev.followthrough.api.people.Whence;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/// Stands around every controller method that changes something, outside of its transaction: what was done
/// and the audit log's line about it commit together, or neither does. A refusal is no change and leaves no
/// line.
final class AuditAdvice implements MethodInterceptor {
    /// Made late: an advice comes before the beans that it stands around.
    private final ObjectProvider<Parts> parts;

    AuditAdvice(ObjectProvider<Parts> parts) {
        this.parts = parts;
    }

    record Parts(AuditActs acts, AuditTrail trail, AuditObjects objects, TransactionTemplate transaction) {}

    /// What a request is about to do.
    private record Doing(
            Person person, AuditActs.Named named, HttpServletRequest request, HttpServletResponse answer) {}

    @Override
    public @Nullable Object invoke(MethodInvocation method) throws Throwable {
        Parts with = parts.getObject();
        Optional<Doing> doing = doing(method, with.acts());
        if (doing.isEmpty()) return method.proceed();
        if (doing.get().named().apart()) {
            Object result = method.proceed();
            note(with, doing.get(), result);
            return result;
        }
        try {
            return with.transaction()
                    .execute(status -> {
                        Object result = proceed(method);
                        // A refusal that a page says itself: nothing is kept of it, and it is no fault.
                        if (status.isRollbackOnly()) status.setRollbackOnly();
                        else note(with, doing.get(), result);
                        return Optional.ofNullable(result);
                    })
                    .orElse(null);
        } catch (Thrown thrown) {
            throw thrown.getCause();
        }
    }

    private static Optional<Doing> doing(MethodInvocation method, AuditActs acts) {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
                || caller == null
                || !(caller.getPrincipal() instanceof Person person)) return Optional.empty();
        HttpServletRequest request = attributes.getRequest();
        HttpServletResponse answer = Objects.requireNonNull(attributes.getResponse(), "a request has an answer");
        // A page may do its work through a method of another controller: the request is one act.
        boolean isHandler =
                request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                        && handler.getMethod().equals(method.getMethod());
        if (!isHandler) return Optional.empty();
        return acts.of(
                        request.getMethod(),
                        String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)))
                .filter(named -> named.nothing() == null)
                .map(named -> new Doing(person, named, request, answer));
    }

    private static @Nullable Object proceed(MethodInvocation method) {
        try {
            return method.proceed();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new Thrown(e);
        }
    }

    private static void note(Parts with, Doing doing, @Nullable Object result) {
        boolean refused = result instanceof ResponseEntity<?> answer
                ? answer.getStatusCode().isError()
                : doing.answer().getStatus() >= 400;
        if (refused) return;
        AuditActs.Named named = doing.named();
        if (named.whence()) AuditTrail.changes("network", null, Whence.of(doing.request()));
        with.trail()
                .did(
                        doing.person(),
                        AuditTrail.via(doing.request()),
                        String.valueOf(named.act()),
                        String.valueOf(named.of()),
                        with.objects().of(named.id(), doing.person(), doing.request(), result));
    }

    /// A checked exception on its way through a transaction.
    private static final class Thrown extends RuntimeException {
        Thrown(Throwable cause) {
            super(cause);
        }
    }
}
