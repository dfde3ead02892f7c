package org.almanac.sample.ordermanagement;

import org.almanac.solution.PackageBuilder;

/** A complete order management solution: the orchestration of the lab and everything it needs. */
public final class ContosoOrderManagement {

    private ContosoOrderManagement() {}

    /** The package. */
    public static PackageBuilder build() {
        var solution = PackageBuilder.solution("ContosoOrderManagement")
                .displayName("Contoso order management")
                .version("1.0.0.1");
        Policies.all().forEach(policy -> policy.addTo(solution));
        Providers.all().forEach(provider -> provider.addTo(solution));
        OrderFlow.addTo(solution);
        FirstPartyTables.require(solution, Policies.HEADER);
        return solution;
    }
}
