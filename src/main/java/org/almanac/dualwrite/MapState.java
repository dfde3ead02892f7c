package org.almanac.dualwrite;

/**
 * The state of a table map in the gateway's code (dual-write-and-order-management 1.6). A code that nobody has documented stays as it
 * is.
 */
public record MapState(String code) {

    public static final MapState NONE = new MapState("0");
    public static final MapState STOPPED = new MapState("1");
    public static final MapState INITIAL_SYNC = new MapState("2");
    public static final MapState CATCH_UP = new MapState("3");
    public static final MapState RUNNING = new MapState("4");
    public static final MapState PAUSED = new MapState("5");
    public static final MapState NOT_RUNNING = new MapState("6");

    /** As pages show it; an unknown code verbatim. */
    public String label() {
        return switch (code) {
            case "0" -> "None";
            case "1", "6" -> "Not running";
            case "2" -> "Initializing";
            case "3" -> "Resuming";
            case "4" -> "Running";
            case "5" -> "Paused";
            default -> code;
        };
    }

    /** Whether its definition can be changed and its version chosen. */
    public boolean stopped() {
        return equals(STOPPED) || equals(NOT_RUNNING) || equals(NONE);
    }

    /** Whether it is on its way to another state by itself. */
    public boolean passing() {
        return equals(INITIAL_SYNC) || equals(CATCH_UP);
    }

    @Override
    public String toString() {
        return label();
    }
}
