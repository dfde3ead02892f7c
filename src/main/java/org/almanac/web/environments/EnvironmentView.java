package org.almanac.web.environments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.almanac.environment.Environment;
import org.almanac.environment.ProvidedSolution;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** A registered environment. */
@Schema(name = "Environment", description = "A registered environment")
record EnvironmentView(
        @Schema(example = "prod") String name,
        @Schema(example = "Production") String displayName,

        @Schema(allowableValues = {"production", "sandbox", "developer"})
        String type,

        @Schema(allowableValues = {"embedded", "dataverse"}) String kind,

        @Schema(description = "Base address, of a dataverse environment") @Nullable
        String url,

        @Schema(description = "Place in a roll-out, from 1") @Nullable
        Integer ring,

        @Schema(description = "First-party solutions that its platform brings", example = "[\"msdynce_*\"]")
        List<String> provides,

        @Schema(description = "Highest package format it takes", example = "9.2")
        String platformVersion,

        GovernanceFields governance,

        @Schema(description = "Two environments with equal hashes hold the same")
        String stateHash) {

    EnvironmentView {
        provides = List.copyOf(provides);
    }

    static EnvironmentView of(Environment environment) {
        return new EnvironmentView(
                environment.name().value(),
                environment.displayName(),
                Words.of(environment.type()),
                Words.of(environment.kind()),
                environment.url(),
                environment.ring(),
                environment.provides().stream().map(ProvidedSolution::toString).toList(),
                environment.platformVersion(),
                GovernanceFields.of(environment.governance()),
                environment.stateHash().hex());
    }
}
