package org.almanac.web.form;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.almanac.environment.InstalledSolution;

/** A solution in an environment. */
@Schema(name = "InstalledSolution", description = "A solution in an environment")
public record SolutionView(
        @Schema(example = "ContosoCore") String uniqueName,
        String displayName,
        @Schema(example = "1.0.0.0") String version,
        boolean managed,

        @Schema(description = "Unique name of the publisher", example = "contoso")
        String publisher,

        Instant installedOn,
        Instant updatedOn,
        List<Patch> patches) {

    /** A patch of a solution. */
    @Schema(name = "InstalledPatch", description = "A patch of a solution")
    public record Patch(String uniqueName, String version, Instant installedOn) {}

    public SolutionView {
        patches = List.copyOf(patches);
    }

    public static SolutionView of(InstalledSolution solution) {
        return new SolutionView(
                solution.uniqueName(),
                solution.displayName(),
                solution.version().text(),
                solution.managed(),
                solution.publisher().uniqueName(),
                solution.installedOn(),
                solution.updatedOn(),
                solution.patches().stream()
                        .map(p -> new Patch(p.uniqueName(), p.version().text(), p.installedOn()))
                        .toList());
    }
}
