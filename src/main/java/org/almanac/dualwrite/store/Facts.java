package org.almanac.dualwrite.store;

import java.time.Clock;
import java.util.Collection;
import org.almanac.dualwrite.DataverseTables;
import org.almanac.dualwrite.TableMaps;
import org.almanac.environment.DataTables;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Inventory;
import org.almanac.rehearsal.Columns;
import org.springframework.stereotype.Component;

/** Where the surroundings of a link are found. */
@Component
record Facts(
        Clock clock,
        Inventory inventory,
        StandingFacts standing,
        DataverseTables tables,
        DataTables data,
        TableMaps maps,
        LinkRows links,
        BackupRows backups) {

    /**
     * Of one environment at one moment.
     *
     * @param sets tables that will be asked for, to be read at once
     */
    EnvironmentFacts of(EnvironmentName environment, Script script, Collection<String> sets) {
        return new EnvironmentFacts(environment, script, Columns.now(clock), this, sets);
    }
}
