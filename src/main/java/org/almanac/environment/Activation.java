package org.almanac.environment;

import org.almanac.solution.ComponentRef;

/** Switches processes and plug-in steps on and off; their definitions stay as they are (dataverse-semantics 7). */
public interface Activation {

    /**
     * Switches one on or off.
     *
     * @return whether it was otherwise before
     * @throws org.almanac.problem.BadInput UNKNOWN_COMPONENT
     */
    boolean set(EnvironmentName environment, ComponentRef process, boolean on, String operationKey);
}
