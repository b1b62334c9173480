package dev.followthrough.standalone.temporal;

import java.util.List;
import java.util.Map;

/// The server's ports, all derived from its front door, so that two stacks on one machine do not meet.
record TemporalPorts(int frontend) {
    static TemporalPorts of(int frontend) {
        return new TemporalPorts(frontend);
    }

    /// What must be free: the front door and its HTTP twin, and for each inner service its port and membership.
    static List<Integer> all(int frontend) {
        return List.of(
                frontend,
                frontend + 10,
                frontend - 300,
                frontend + 1,
                frontend - 299,
                frontend + 2,
                frontend - 298,
                frontend + 6,
                frontend - 294);
    }

    Map<String, String> environment() {
        return Map.of(
                "FRONTEND_GRPC_PORT", text(frontend),
                "FRONTEND_HTTP_PORT", text(frontend + 10),
                "FRONTEND_MEMBERSHIP_PORT", text(frontend - 300),
                "HISTORY_GRPC_PORT", text(frontend + 1),
                "HISTORY_MEMBERSHIP_PORT", text(frontend - 299),
                "MATCHING_GRPC_PORT", text(frontend + 2),
                "MATCHING_MEMBERSHIP_PORT", text(frontend - 298),
                "WORKER_GRPC_PORT", text(frontend + 6),
                "WORKER_MEMBERSHIP_PORT", text(frontend - 294));
    }

    private static String text(int port) {
        return Integer.toString(port);
    }
}
