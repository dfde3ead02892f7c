package org.almanac.dualwrite.store;

import java.time.Clock;
import org.almanac.dualwrite.TableMaps;
import org.almanac.environment.ComponentValues;
import org.almanac.environment.DataTables;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Inventory;
import org.springframework.stereotype.Component;

/** Where the surroundings of a link are found. */
@Component
record Facts(
        Clock clock,
        Inventory inventory,
        ComponentValues values,
        DataTables data,
        TableMaps maps,
        LinkRows links,
        BackupRows backups) {

    /** Of one environment at one moment. */
    EnvironmentFacts of(EnvironmentName environment, Script script) {
        return new EnvironmentFacts(environment, script, Rows.now(clock), this);
    }
}
