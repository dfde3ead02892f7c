package org.almanac.dualwrite;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.environment.Plan;

/**
 * What a deployment of table maps will do, worked out before anything stops.
 *
 * @param refusals why it must not begin; then nothing has moved
 * @param warnings what does not stop it but should be known
 * @param baseline what is now, to come back to; of the maps to which something is done, and the keys of their sets
 * @param goal what is to be, of the same maps
 * @param touched maps whose version, definition or keys change, new ones too, and those that are to be stopped
 * @param steps for people, in the order in which they will happen; empty if there is nothing to do
 * @param syncs maps that will be started and whose existing rows may have to be copied; the answers go into the goal with
 *     {@link MapGoal#withInitialSync}
 */
public record TableMapPlan(
        List<Plan.Refusal> refusals,
        List<String> warnings,
        MapGoal baseline,
        MapGoal goal,
        Set<MapPair> touched,
        List<Plan.Step> steps,
        List<SyncQuestion> syncs) {

    public TableMapPlan {
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
        touched = Collections.unmodifiableSet(new TreeSet<>(touched));
        steps = List.copyOf(steps);
        syncs = List.copyOf(syncs);
    }
}
