package org.almanac.target.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.almanac.database.TestDatabase;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.problem.ErrorCode;
import org.almanac.target.ImportOrder;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;
import org.almanac.target.OperationStatus;
import org.almanac.target.PackageFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What plans for a real environment say, and how long they hold. */
class PlansOfARealEnvironmentIT {

    private static final OperationKey KEY = new OperationKey("d/import/1");
    private static final String NO_LAYERS = "The environment has no table msdyn_componentlayers.";

    @TempDir
    private Path folder = Path.of("unset");

    private final DataverseFixture fixture = new DataverseFixture(TestDatabase.H2);

    @AfterEach
    void close() {
        fixture.close();
    }

    private GivenPackages packages() {
        return new GivenPackages(folder);
    }

    private Plan planned(PackageFile file) {
        return fixture.target().plan(file, ImportOptions.standard());
    }

    private OperationStatus carriedOut(PackageFile file, Plan plan) {
        fixture.target().submitImport(KEY, new ImportOrder(file, ImportOptions.standard(), plan.hashOfOperation()));
        fixture.settle();
        return fixture.target().poll(KEY);
    }

    @Test
    void whatTheEnvironmentCannotBeAskedIsSaidInThePlan() {
        Plan certain = planned(packages().managed("1.0"));
        fixture.unanswered = List.of(NO_LAYERS);

        Plan plan = planned(packages().managed("1.0"));

        assertThat(plan.unknown()).extracting(Plan.Unknown::why).contains(NO_LAYERS);
        assertThat(plan.unknown()).extracting(Plan.Unknown::matter).contains(Plan.Matter.ENVIRONMENT);
        assertThat(plan.planHash()).isNotEqualTo(certain.planHash());
        assertThat(plan.hashOfOperation()).isEqualTo(certain.hashOfOperation());
    }

    @Test
    void aPlanHoldsWhenMoreOrLessCanBeAskedByThen() {
        fixture.unanswered = List.of(NO_LAYERS);
        PackageFile file = packages().managed("1.0");
        Plan plan = planned(file);
        fixture.unanswered = List.of();

        assertThat(carriedOut(file, plan).state()).isEqualTo(OperationState.SUCCEEDED);
    }

    @Test
    void aPlanDoesNotHoldWhenSomebodyElseChangesWhatItDependsOn() {
        PackageFile file = packages().managed("1.0");
        Plan plan = planned(file);
        GivenPackages.submit(fixture.target(), "other/import/1", packages().managed("0.9"), ImportMode.AUTO);
        fixture.settle();

        OperationStatus status = carriedOut(file, plan);

        assertThat(status.state()).isEqualTo(OperationState.REFUSED);
        assertThat(status.code()).isEqualTo(ErrorCode.PLAN_STALE);
    }

    @Test
    void aPlanMadeWhileAnotherImportRunsDoesNotSpoilItsEnd() {
        PackageFile file = packages().managed("1.0");
        Plan plan = planned(file);
        fixture.target().submitImport(KEY, new ImportOrder(file, ImportOptions.standard(), plan.hashOfOperation()));
        fixture.node().workOff();
        fixture.advance(fixture.platform.time);
        // the environment is done, and nobody has looked yet
        fixture.target().poll(KEY);
        fixture.target().solution(GivenPackages.SOLUTION);
        planned(packages().other("1.0"));

        fixture.settle();

        OperationStatus status = fixture.target().poll(KEY);
        assertThat(status.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(status.items()).isEmpty();
        assertThat(planned(file).nothingToDo()).isTrue();
    }
}
