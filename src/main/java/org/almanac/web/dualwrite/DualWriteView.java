package org.almanac.web.dualwrite;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.HealthCheck;
import org.almanac.dualwrite.Link;
import org.almanac.dualwrite.MapSolution;
import org.jspecify.annotations.Nullable;

/** What an environment says of dual-write, apart from its table maps. */
@Schema(name = "DualWrite", description = "What an environment says of dual-write, apart from its table maps")
record DualWriteView(
        @Schema(description = "Whether Dual Write Core is installed")
        boolean core,

        @Schema(description = "Absent until the environments are linked") @Nullable
        LinkView link,

        @Schema(description = "Whether the link takes table maps from solutions")
        boolean solutionAware,

        @Schema(description = "Whether the environment offers to upgrade its table maps")
        boolean upgradeOffered,

        List<HealthView> health,
        List<SolutionView> solutions,

        @Schema(description = "Unique names of solutions whose table maps the link does not know yet")
        List<String> applyPending,

        @Schema(description = "How many table maps the link has")
        int maps,

        @Schema(description = "Integration keys by Dataverse table")
        Map<String, List<String>> keys,

        List<AlertFields> alerts,

        @Schema(description = "Over link, versions, states and keys")
        String hash) {

    /** The link with a finance and operations environment. */
    @Schema(name = "DualWriteLink")
    record LinkView(
            String id,
            String name,

            @Schema(example = "contoso.operations.dynamics.com")
            String finance,

            @Schema(description = "Codes of the legal entities that take part")
            List<String> companies,

            @Schema(description = "Side that wins a conflict", example = "CRM")
            String master,

            Instant linkedOn) {

        static LinkView of(Link link) {
            return new LinkView(
                    link.id(), link.name(), link.finance(), link.companies(), link.master(), link.linkedOn());
        }
    }

    /** A check that must pass before environments are linked. */
    @Schema(name = "DualWriteHealthCheck")
    record HealthView(
            String name,
            boolean passed,
            String detail,
            @Nullable String remedy) {

        static HealthView of(HealthCheck check) {
            return new HealthView(check.name(), check.passed(), check.detail(), check.passed() ? null : check.remedy());
        }
    }

    /** A solution that brings table maps. */
    @Schema(name = "DualWriteSolution")
    record SolutionView(
            String uniqueName,
            String version,
            boolean managed,

            @Schema(description = "Ids of the saved versions in it")
            List<UUID> versions,

            @Schema(description = "Whether the link knows all of them")
            boolean applied) {

        static SolutionView of(MapSolution solution) {
            return new SolutionView(
                    solution.uniqueName(), solution.version(), solution.managed(), solution.maps(), solution.applied());
        }
    }

    static DualWriteView of(DualWriteSnapshot snapshot) {
        Link link = snapshot.link();
        return new DualWriteView(
                snapshot.core(),
                link == null ? null : LinkView.of(link),
                snapshot.solutionAware(),
                snapshot.upgradeOffered(),
                snapshot.health().stream().map(HealthView::of).toList(),
                snapshot.solutions().stream().map(SolutionView::of).toList(),
                applyPending(snapshot),
                snapshot.maps().size(),
                snapshot.keys(),
                snapshot.alerts().stream().map(AlertFields::of).toList(),
                snapshot.hash().hex());
    }

    static List<String> applyPending(DualWriteSnapshot snapshot) {
        return snapshot.solutions().stream()
                .filter(solution -> !solution.applied())
                .map(MapSolution::uniqueName)
                .toList();
    }
}
