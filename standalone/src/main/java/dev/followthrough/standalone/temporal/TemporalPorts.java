package dev.followthrough.standalone.temporal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The server's ports, all derived from its front door, so that two stacks on one machine do not meet: the front
/// door's HTTP twin and its membership, and for each inner service its port and membership.
public final class TemporalPorts {
    /// The server keeps its ports in a signed 16-bit column (seen in 1.32.1: it dies above this).
    public static final int HIGHEST = 32767;

    private static final Map<String, Integer> INNER = new LinkedHashMap<>();

    static {
        INNER.put("FRONTEND_HTTP_PORT", 10);
        INNER.put("FRONTEND_MEMBERSHIP_PORT", -300);
        INNER.put("HISTORY_GRPC_PORT", 1);
        INNER.put("HISTORY_MEMBERSHIP_PORT", -299);
        INNER.put("MATCHING_GRPC_PORT", 2);
        INNER.put("MATCHING_MEMBERSHIP_PORT", -298);
        INNER.put("WORKER_GRPC_PORT", 6);
        INNER.put("WORKER_MEMBERSHIP_PORT", -294);
    }

    private TemporalPorts() {}

    /// What must be free beside the front door.
    public static List<Integer> inner(int frontend) {
        return INNER.values().stream().map(offset -> frontend + offset).toList();
    }

    static Map<String, String> environment(int frontend) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("FRONTEND_GRPC_PORT", Integer.toString(frontend));
        INNER.forEach((name, offset) -> environment.put(name, Integer.toString(frontend + offset)));
        return environment;
    }
}
