package org.almanac.environment;

import java.util.List;
import java.util.Set;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;

/**
 * What a module that knows some kinds of components asks of a package before it goes out. All conditions are asked in the export's
 * transaction, when it is known what the package has and nothing is written yet.
 */
@FunctionalInterface
public interface ExportCondition {

    /**
     * Looks at what is about to be exported. Nothing is to be read where no component is of a kind that it knows.
     *
     * @param components all that go out
     * @return what a person should know; it becomes a part of {@link ExportResult#warnings()}
     * @throws org.almanac.problem.Refusal if the package would be of no use; nothing is exported then
     */
    List<Finding> check(EnvironmentName environment, String solution, Set<ComponentRef> components);
}
