package dev.followthrough.domain.ops;

import java.util.List;

/// Checks of which there are as many as there are things, such as one for each mailbox.
public interface Checks {
    List<Check> now();
}
