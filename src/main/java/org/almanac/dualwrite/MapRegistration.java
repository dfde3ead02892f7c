package org.almanac.dualwrite;

import java.util.UUID;
import org.almanac.environment.EnvironmentName;

/** Makes versions known to a link that were saved on its own page: these need no Apply Solution. */
public interface MapRegistration {

    /**
     * A version was saved; takes part in the caller's transaction. An environment without a link takes no notice.
     *
     * @param version id of the row
     */
    void saved(EnvironmentName environment, UUID version);
}
