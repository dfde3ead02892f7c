package org.almanac.environment;

import java.util.List;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/**
 * Edits components in the one unmanaged layer of an embedded environment. Edits are drafts until they are published. Each call
 * is one transaction. What the platform refuses is a {@link org.almanac.problem.Refusal} EDIT_REFUSED with the platform's
 * number as its item, and nothing has changed then; an operation key is kept with the change.
 */
public interface ComponentEditing {

    /**
     * Creates a component in an unmanaged solution, or gives an existing one another definition. Over managed layers the
     * unmanaged layer holds only what differs from them. Refused for a new name without the publisher's prefix (0x80048062),
     * a managed component that does not allow it (0x8004F012, 0x8004F027), a parent with patches (0x80048538), and for new
     * components and managed ones where the environment blocks unmanaged customizations.
     *
     * @param solution unmanaged solution that the component joins; null only for an existing one, which then joins none; {@code
     *     Default} for one that joins no other than the default solution, which has everything
     * @return whether it is new
     * @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION, UNKNOWN_COMPONENT (of the parent), INVALID_EDIT
     */
    boolean put(
            EnvironmentName environment,
            ComponentDefinition definition,
            @Nullable String solution,
            String operationKey);

    /**
     * Changes properties.
     *
     * @param solution unmanaged solution that the component joins; null for none
     * @throws org.almanac.problem.BadInput UNKNOWN_COMPONENT, UNKNOWN_SOLUTION, INVALID_EDIT
     */
    void change(
            EnvironmentName environment,
            ComponentRef component,
            List<PropertyEdit> properties,
            @Nullable String solution,
            String operationKey);

    /**
     * Deletes an unmanaged component with its parts and its data. Refused for a managed one (0x8004F032) and while others
     * depend on it (0x8004F01F).
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_COMPONENT
     */
    void delete(EnvironmentName environment, ComponentRef component, String operationKey);

    /**
     * Drops the unmanaged layer of a managed component, so that the managed values are effective at once
     * (dataverse-semantics 2.3). Refused where no layer would be left.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_COMPONENT if it has no unmanaged layer
     */
    void removeCustomizations(EnvironmentName environment, ComponentRef component, String operationKey);

    /**
     * The value that the next option of a choice gets: it begins with the option value prefix of the solution's publisher
     * (dataverse-semantics 1.4), such as 200000000 for 20000.
     *
     * @param component a global choice or a column with a choice of its own
     */
    int proposeOptionValue(EnvironmentName environment, String solution, ComponentRef component);
}
