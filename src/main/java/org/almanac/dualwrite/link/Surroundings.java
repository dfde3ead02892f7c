package org.almanac.dualwrite.link;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.dualwrite.DataverseTable;
import org.almanac.dualwrite.FinanceSide;
import org.almanac.dualwrite.HealthCheck;
import org.almanac.dualwrite.LinkBackup;
import org.almanac.dualwrite.MapSolution;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.SavedMaps;
import org.almanac.dualwrite.TableMapVersion;

/** What orders ask the environment around the link for; each answer is found when it is asked for. */
public interface Surroundings {

    Instant now();

    /** Whether Dual Write Core is installed. */
    boolean core();

    /** From when on the upgrade of table maps is offered; empty without Dual Write Core. */
    Optional<Instant> offered();

    FinanceSide finance();

    /** Name of another environment that is linked with the same finance and operations environment. */
    Optional<String> linkedElsewhere(String finance);

    /** What must be sound before environments are linked. */
    List<HealthCheck> health();

    /** Installed solutions with table maps; {@code applied} means nothing here. */
    List<MapSolution> solutions();

    /** Whether a solution is installed, with table maps or without. */
    boolean installed(String solution);

    /** Saved versions of all maps. */
    SavedMaps saved();

    /** A Dataverse table as it is now. */
    DataverseTable table(String set);

    /** Rows of a Dataverse table by company. */
    Map<String, Long> rows(String set);

    /** The newest backup of what a reset loses. */
    Optional<LinkBackup> backup();

    /** A saved version. */
    default Optional<TableMapVersion> saved(UUID id) {
        return saved().map(id).map(SavedMap::version);
    }

    /** The definition of a saved version that is there. */
    default Mapping mapping(UUID id) {
        return saved().map(id).orElseThrow().mapping();
    }
}
