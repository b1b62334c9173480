package dev.followthrough.api.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.ViewState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody typed into a modal.
final class Typed {
    private Typed() {}

    /// @param block whose input has the same action id
    /// @return null: the modal has no such input, or it is empty
    static @Nullable String in(ViewSubmissionPayload sent, String block) {
        ViewState state = sent.getView().getState();
        if (state == null || state.getValues() == null) return null;
        Map<String, ViewState.Value> inputs = state.getValues().get(block);
        ViewState.Value value = inputs == null ? null : inputs.get(block);
        return value == null ? null : value.getValue();
    }
}
