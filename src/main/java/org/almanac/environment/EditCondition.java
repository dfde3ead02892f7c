package org.almanac.environment;

import java.util.Map;
import org.almanac.solution.ComponentRef;

/**
 * When a module that knows some kinds of components lets one of them be edited. Asked by {@link ComponentEditing} for everything
 * but reading, in the edit's transaction, before the environment is locked.
 */
public interface EditCondition {

    /** Whether it has something to say on a kind; it is not asked on others. */
    boolean concerns(String kind);

    /**
     * Looks at an edit.
     *
     * @param values properties that the edit gives, notated as by {@link ComponentValues}; none where a component, or its
     *     unmanaged layer, is removed
     * @throws org.almanac.problem.Refusal EDIT_REFUSED if the component must not be edited now
     */
    void check(EnvironmentName environment, ComponentRef component, Map<String, String> values);
}
