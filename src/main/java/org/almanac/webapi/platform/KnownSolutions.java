package org.almanac.webapi.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.InstalledSolution.InstalledPatch;
import org.almanac.environment.Inventory;
import org.almanac.environment.Publishers;
import org.almanac.solution.Publisher;
import org.almanac.solution.SolutionVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The solutions that an environment shows: those it has, with patches and staged upgrades, and the platform's own three. */
@Component
public class KnownSolutions {

    private static final SolutionVersion FIRST = SolutionVersion.parse("1.0");

    private final Inventory inventory;
    private final Publishers publishers;

    KnownSolutions(Inventory inventory, Publishers publishers) {
        this.inventory = inventory;
        this.publishers = publishers;
    }

    /**
     * A solution.
     *
     * @param publisher unique name
     * @param parent unique name of the solution that it is a patch of; null for others
     * @param installedOn null for the platform's own
     * @param own whether it is one of the platform's three
     * @param visible whether people see it in lists
     */
    public record Known(
            String uniqueName,
            String displayName,
            SolutionVersion version,
            boolean managed,
            Publisher publisher,
            @Nullable String parent,
            @Nullable Instant installedOn,
            @Nullable Instant updatedOn,
            boolean own,
            boolean visible) {

        /** Its {@code solutionid}. */
        public UUID id() {
            return PlatformIds.solution(uniqueName);
        }
    }

    /** All of them. */
    public List<Known> all(EnvironmentName environment) {
        List<Known> all = new ArrayList<>();
        for (InstalledSolution solution : inventory.solutions(environment)) {
            if (!own(solution.uniqueName())) {
                all.add(known(solution, null));
            }
            for (InstalledPatch patch : solution.patches()) {
                inventory
                        .solution(environment, patch.uniqueName())
                        .ifPresent(found -> all.add(known(found, solution.uniqueName())));
            }
        }
        Publisher makers = publishers.ofDefaultSolution(environment);
        all.add(platform(PlatformIds.DEFAULT, "Default Solution", makers, false, true));
        all.add(platform(PlatformIds.ACTIVE, "Active Solution", makers, false, false));
        all.add(platform(PlatformIds.SYSTEM, "System Solution", KnownPublishers.MICROSOFT, true, false));
        return all;
    }

    /** By {@code solutionid}. */
    public Optional<Known> find(EnvironmentName environment, UUID id) {
        return all(environment).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static boolean own(String uniqueName) {
        return switch (uniqueName.toLowerCase(Locale.ROOT)) {
            case "default", "active", "system" -> true;
            default -> false;
        };
    }

    private static Known known(InstalledSolution solution, @Nullable String parent) {
        return new Known(
                solution.uniqueName(),
                solution.displayName(),
                solution.version(),
                solution.managed(),
                solution.publisher(),
                parent,
                solution.installedOn(),
                solution.updatedOn(),
                false,
                true);
    }

    private static Known platform(
            String uniqueName, String displayName, Publisher publisher, boolean managed, boolean visible) {
        return new Known(uniqueName, displayName, FIRST, managed, publisher, null, null, null, true, visible);
    }
}
