package org.almanac.environment;

import java.util.Set;
import org.almanac.solution.ComponentRef;

/** Makes drafts effective, as {@code PublishXml} does (dataverse-semantics 8.6). */
public interface Publishing {

    /**
     * Publishes the drafts of the components and of their parts; components without a draft are left as they are. Refused
     * for what no longer allows customization (0x8004F014).
     *
     * @return how many were drafts
     * @throws org.almanac.problem.BadInput UNKNOWN_COMPONENT
     */
    int publish(EnvironmentName environment, Set<ComponentRef> components, String operationKey);
}
