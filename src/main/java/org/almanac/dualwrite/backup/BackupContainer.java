package org.almanac.dualwrite.backup;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.environment.AddedComponent;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.Inventory;
import org.almanac.environment.NewSolution;
import org.almanac.environment.SolutionContents;
import org.almanac.environment.UnmanagedSolutions;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.solution.ComponentRef;
import org.springframework.stereotype.Component;

/** The unmanaged solution of a backup, and what it refers to. */
@Component
class BackupContainer {

    private final Inventory inventory;
    private final UnmanagedSolutions solutions;
    private final SolutionContents contents;

    BackupContainer(Inventory inventory, UnmanagedSolutions solutions, SolutionContents contents) {
        this.inventory = inventory;
        this.solutions = solutions;
        this.contents = contents;
    }

    InstalledSolution of(EnvironmentName environment, String uniqueName, String publisher, String operationKey) {
        Optional<InstalledSolution> there = inventory.solution(environment, uniqueName);
        there.filter(solution -> !solution.publisher().uniqueName().equalsIgnoreCase(publisher))
                .ifPresent(solution -> {
                    throw new Refusal(
                            ErrorCode.PUBLISHER_MISMATCH,
                            "The solution " + solution.uniqueName() + " is one of "
                                    + solution.publisher().uniqueName() + ", not of " + publisher
                                    + ". Name that publisher, or another solution.",
                            uniqueName);
                });
        return there.orElseGet(() -> solutions.create(
                environment,
                new NewSolution(uniqueName, "Backup of all table maps", "1.0.0.0", publisher),
                operationKey));
    }

    /** @return how many were not in it yet */
    int fill(EnvironmentName environment, String solution, Set<ComponentRef> rows, String operationKey) {
        Set<ComponentRef> missing = new TreeSet<>(rows);
        missing.removeAll(SolutionMembers.of(contents, environment, solution));
        missing.forEach(row -> contents.add(environment, solution, new AddedComponent(row, 0, false), operationKey));
        return missing.size();
    }
}
