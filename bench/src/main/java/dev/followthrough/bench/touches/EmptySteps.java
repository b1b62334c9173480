package dev.followthrough.bench.touches;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/// Activities that do nothing.
@ActivityInterface(namePrefix = "empty-")
public interface EmptySteps {
    @ActivityMethod(name = "find")
    void find();

    @ActivityMethod(name = "prepare")
    void prepare();

    /// An owner decides a second later, by a signal.
    @ActivityMethod(name = "ask")
    void ask();

    @ActivityMethod(name = "send")
    void send();

    @ActivityMethod(name = "rest")
    void rest();
}
