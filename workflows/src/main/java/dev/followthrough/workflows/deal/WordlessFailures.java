package dev.followthrough.workflows.deal;

import io.temporal.api.failure.v1.Failure;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.FailureConverter;
import io.temporal.failure.DefaultFailureConverter;
import io.temporal.worker.NonDeterministicException;

/// Leaves of a failure its kind and where it arose. A message may quote what a mail server, a model or a person
/// said, and Temporal keeps histories for longer than we may keep that; the words are in the worker's log.
final class WordlessFailures implements FailureConverter {
    private final FailureConverter failures = new DefaultFailureConverter();

    @Override
    public RuntimeException failureToException(Failure failure, DataConverter converter) {
        return failures.failureToException(failure, converter);
    }

    @Override
    public Failure exceptionToFailure(Throwable throwable, DataConverter converter) {
        return wordless(failures.exceptionToFailure(throwable, converter));
    }

    private static Failure wordless(Failure failure) {
        Failure.Builder left = failure.toBuilder();
        if (failure.hasCause()) left.setCause(wordless(failure.getCause()));
        if (!failure.hasApplicationFailureInfo()) return left.build();

        String kind = failure.getApplicationFailureInfo().getType();
        left.getApplicationFailureInfoBuilder().clearDetails();
        return kind.equals(NonDeterministicException.class.getName())
                ? left.build()
                : left.setMessage(kind).build();
    }
}
