package org.almanac.process.lifecycle;

import org.almanac.environment.Plan;
import org.almanac.target.TargetEnvironment;

/** Refuses plans of processes that know nothing of what runs beside solutions, where they would change it under way. */
final class LiveState {

    private LiveState() {}

    /** The plan, refused if it deletes live table maps or changes active records of order management. */
    static Plan spared(Plan plan, TargetEnvironment target) {
        return ActiveRecords.spared(LiveTableMaps.spared(plan, target), target);
    }
}
