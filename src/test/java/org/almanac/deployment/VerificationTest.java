package org.almanac.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.environment.InstalledSolution;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Publisher;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private static final Map<ComponentRef, Sha256> AS_PLANNED = Map.of(Plans.TABLE, Plans.TABLE_BODY);

    private static Optional<InstalledSolution> installed(String version, boolean managed) {
        Instant now = Instant.parse("2026-11-20T09:00:00Z");
        return Optional.of(new InstalledSolution(
                "contoso",
                "Contoso",
                SolutionVersion.parse(version),
                managed,
                new Publisher("contoso", "Contoso", "ctso", 10000),
                now,
                now,
                List.of()));
    }

    private static List<String> differences(Optional<InstalledSolution> solution, Map<ComponentRef, Sha256> layers) {
        return Verification.differences(Plans.addingATable(), solution, layers).stream()
                .map(ProblemDetailItem::message)
                .toList();
    }

    @Test
    void whatIsAsPlannedHasNoDifferences() {
        assertThat(differences(installed("1.0.0.0", true), AS_PLANNED)).isEmpty();
    }

    @Test
    void aVersionWrittenShorterIsTheSame() {
        assertThat(differences(installed("1.0", true), AS_PLANNED)).isEmpty();
    }

    @Test
    void aSolutionThatIsNotListedIsADifference() {
        assertThat(differences(Optional.empty(), AS_PLANNED)).containsExactly("The solution is not listed.");
    }

    @Test
    void anotherVersionIsADifference() {
        assertThat(differences(installed("0.9", true), AS_PLANNED)).containsExactly("The version is 0.9, not 1.0.0.0.");
    }

    @Test
    void unmanagedInsteadOfManagedIsADifference() {
        assertThat(differences(installed("1.0", false), AS_PLANNED)).containsExactly("The solution is unmanaged.");
    }

    @Test
    void aMissingLayerIsADifference() {
        assertThat(differences(installed("1.0", true), Map.of()))
                .containsExactly("The component has no layer of the solution.");
    }

    @Test
    void anotherBodyIsADifference() {
        assertThat(differences(installed("1.0", true), Map.of(Plans.TABLE, Plans.hash("else"))))
                .singleElement()
                .asString()
                .startsWith("The component's layer is ");
    }

    @Test
    void aDeletedComponentMustHaveNoLayer() {
        Map<ComponentRef, Sha256> layers = Map.of(Plans.TABLE, Plans.TABLE_BODY, Plans.FORM, Plans.hash("form"));
        assertThat(differences(installed("1.0", true), layers))
                .containsExactly("The component still has a layer of the solution.");
    }
}
