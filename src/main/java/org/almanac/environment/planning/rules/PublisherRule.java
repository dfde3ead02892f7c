package org.almanac.environment.planning.rules;

import java.util.List;
import org.almanac.environment.Plan.Refusal;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.PlatformCode;

/** A managed solution is only ever updated by its own publisher (dataverse-semantics 1.4). */
final class PublisherRule implements ImportRule {

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        PackageManifest manifest = attempt.manifest();
        return attempt.installed()
                .filter(solution -> solution.managed() && manifest.managed())
                .filter(solution -> !solution.publisher()
                        .equalsIgnoreCase(manifest.publisher().uniqueName()))
                .map(solution -> ImportRule.refuse(
                        PlatformCode.IMPORT_WRONG_PUBLISHER,
                        solution.uniqueName() + " belongs to the publisher " + solution.publisher()
                                + "; the package names " + manifest.publisher().uniqueName() + "."))
                .orElse(List.of());
    }
}
