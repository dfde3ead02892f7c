package org.almanac.environment;

import java.util.List;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/**
 * What solutions of an embedded environment refer to (dataverse-semantics 1.2, 1.7). What the platform refuses is a {@link
 * org.almanac.problem.Refusal} EDIT_REFUSED with the platform's number as its item, and nothing has changed then.
 */
public interface SolutionContents {

    /**
     * The components of a solution by kind and key. {@code Default} has every component of the environment; a table with all
     * its subcomponents brings them; a managed solution has what it has layers on.
     *
     * @param after key of the last component of the page before, as {@code kind/key}; null for the first page
     * @param limit 1 to 1000
     * @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION
     */
    List<SolutionMember> list(EnvironmentName environment, String solution, @Nullable String after, int limit);

    /**
     * Adds a component to an unmanaged solution; a part of a table brings the table's shell. Refused for a managed solution
     * (0x8004F024), a parent with patches (0x80048538), and when a table that is there with all its subcomponents is to be
     * narrowed.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION, UNKNOWN_COMPONENT
     */
    void add(EnvironmentName environment, String solution, AddedComponent component, String operationKey);

    /**
     * Removes a component from an unmanaged solution, a table with its parts; it stays in the environment. Refused for what
     * is not in it (0x8004F021), for Default (0x8004F000), System (0x8004F035), a managed solution (0x8004F024) and a parent
     * with patches (0x80048538).
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION
     */
    void remove(EnvironmentName environment, String solution, ComponentRef component, String operationKey);
}
