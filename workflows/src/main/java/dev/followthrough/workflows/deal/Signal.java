package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.SequenceEvent;
import io.temporal.common.converter.DataConverterException;
import io.temporal.common.converter.EncodedValues;
import io.temporal.workflow.Workflow;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/// Reads signals. Who can reach Temporal can send anything under any name: what is no complete happening is passed
/// over, because a deal must not die of it, and what is true stands in the log.
final class Signal {
    private static final Logger LOG = Workflow.getLogger(Signal.class);

    private Signal() {}

    static Optional<Happening> read(String name, EncodedValues arguments) {
        Happening happening = first(arguments);
        if (happening != null && isComplete(happening.event())) return Optional.of(happening);
        LOG.warn("Passing over the signal {}: it bears no happening that can be read", name);
        return Optional.empty();
    }

    private static @Nullable Happening first(EncodedValues arguments) {
        try {
            return arguments.get(0, Happening.class);
        } catch (DataConverterException e) {
            return null;
        }
    }

    /// JSON may leave out what the sequence rests on.
    private static boolean isComplete(@Nullable SequenceEvent event) {
        return event != null
                && Arrays.stream(event.getClass().getRecordComponents())
                        .allMatch(part -> part.getAnnotatedType().isAnnotationPresent(Nullable.class)
                                || value(part, event) != null);
    }

    private static @Nullable Object value(RecordComponent part, SequenceEvent event) {
        try {
            return part.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A happening's parts are public", e);
        }
    }
}
