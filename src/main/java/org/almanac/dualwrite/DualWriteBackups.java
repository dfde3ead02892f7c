package org.almanac.dualwrite;

import java.util.List;
import org.almanac.environment.EnvironmentName;

/** Backups of what a reset of the link loses. A reset is refused unless the newest one is the same as what is there. */
public interface DualWriteBackups {

    /**
     * Saves what is there now.
     *
     * @throws org.almanac.problem.Refusal NOT_LINKED
     */
    LinkBackup save(EnvironmentName environment);

    /** Newest first. */
    List<LinkBackup> list(EnvironmentName environment);
}
