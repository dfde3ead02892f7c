package org.almanac.dualwrite;

import java.util.List;
import org.almanac.environment.EnvironmentName;

/**
 * The other side of an embedded environment's dual-write, which nobody but the rehearsal plays: the finance and operations
 * environment, how long things take, and what goes wrong.
 */
public interface DualWriteRehearsal {

    /** Says what the finance and operations environment is like. */
    void describe(EnvironmentName environment, FinanceSide finance);

    /** What it is like. */
    FinanceSide finance(EnvironmentName environment);

    /** Says how long things take; requests that are under way keep their time. */
    void pace(EnvironmentName environment, Pace pace);

    Pace pace(EnvironmentName environment);

    /** Adds a fault behind those that are there; the first that hits an order is used up once. */
    void inject(EnvironmentName environment, Fault fault);

    /** What is left, oldest first. */
    List<Fault> faults(EnvironmentName environment);

    /** Takes faults, pace and description back; the link stays. */
    void clear(EnvironmentName environment);

    /**
     * A link from the time before solutions could bring table maps (dual-write-and-order-management 2.4).
     *
     * @throws org.almanac.problem.Refusal LINK_REFUSED if there is a link already
     */
    void linkedLongAgo(EnvironmentName environment, String finance, List<String> companies);

    /** Sets the alerts of the link. */
    void alerts(EnvironmentName environment, List<AlertRule> alerts);

    /**
     * Rows are changed on one side.
     *
     * @param changes 1000 at most
     * @throws org.almanac.problem.BadInput UNKNOWN_TABLE_MAP
     */
    Replication change(EnvironmentName environment, MapPair map, List<RowChange> changes);

    /**
     * What became of changes.
     *
     * @param replicated at once
     * @param queued until the map is resumed
     * @param blocked because the limits of a paused map are passed; their changes were not made
     * @param ignored because the map does not run
     */
    record Replication(int replicated, int queued, int blocked, int ignored) {}

    /** The last changes that a map has replicated, oldest first, fifty at most. */
    List<RowChange> replicated(EnvironmentName environment, MapPair map);
}
