package org.almanac.process.tablemaps;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapPhase;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.process.lifecycle.RunStep;
import org.almanac.process.operation.CheckStep;
import org.almanac.process.operation.Patience;
import org.almanac.process.operation.RunNotes;
import org.almanac.process.operation.ShelvedFiles;
import org.almanac.target.Targets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of setting up and upgrading dual-write, by the names that their models use. */
@Configuration(proxyBeanMethods = false)
class SetUpSteps {

    private final Targets targets;
    private final RunNotes notes;
    private final MapNotes maps;
    private final SetUpNotes setUp;
    private final DualWriteTimes times;
    private final Clock clock;

    SetUpSteps(Targets targets, RunNotes notes, MapNotes maps, SetUpNotes setUp, DualWriteTimes times, Clock clock) {
        this.targets = targets;
        this.notes = notes;
        this.maps = maps;
        this.setUp = setUp;
        this.times = times;
        this.clock = clock;
    }

    @Bean
    RunStep installCore(DeploymentRecords records, ShelvedFiles files) {
        return new InstallPackageStep("install-core", targets, notes, records, setUp, files, SetUpDocument::core);
    }

    @Bean
    RunStep installMaps(DeploymentRecords records, ShelvedFiles files) {
        return new InstallPackageStep("install-maps", targets, notes, records, setUp, files, SetUpDocument::current);
    }

    /** The environment that was asked for, unless the environments are linked already. */
    @Bean
    RunStep createLink() {
        return new OrderStep("create-link", targets, (run, now) -> {
            SetUpDocument document = setUp.get(run.id());
            return now.link() != null
                    ? Optional.empty()
                    : Optional.of(new DualWriteOrder.CreateLink(
                            Objects.requireNonNull(document.finance()), document.companies()));
        });
    }

    /** Only a link that the run has made. */
    @Bean
    RunStep removeLink() {
        return new OrderStep(
                "remove-link",
                targets,
                (run, now) -> now.link() == null || baseline(run, Baseline::linked, true)
                        ? Optional.empty()
                        : Optional.of(new DualWriteOrder.RemoveLink()));
    }

    private boolean baseline(DeploymentRun run, Predicate<Baseline> question, boolean without) {
        return maps.baseline(run.id()).map(question::test).orElse(without);
    }

    @Bean
    RunStep applyEach(GoalView goal) {
        return new MapPhaseStep("apply-each", MapPhase.APPLY, targets, goal);
    }

    @Bean
    RunStep verifySetUp(DefaultMaps defaults) {
        return check("verify-set-up", times.verifyWithin(), defaults::lacking);
    }

    @Bean
    RunStep verifySetUpBack(DefaultMaps defaults) {
        return check("verify-set-up-back", times.verifyWithin(), defaults::leftOver);
    }

    @Bean
    RunStep awaitUpgradeOffer() {
        return check(
                "await-upgrade-offer",
                times.offerWithin(),
                (run, now) -> now.upgradeOffered() || now.solutionAware()
                        ? List.of()
                        : List.of(item("The environment does not offer to upgrade table maps yet.")));
    }

    @Bean
    RunStep upgradeTableMaps() {
        return new OrderStep(
                "upgrade-table-maps",
                targets,
                (run, now) ->
                        now.solutionAware() ? Optional.empty() : Optional.of(new DualWriteOrder.UpgradeTableMaps()));
    }

    @Bean
    RunStep verifyUpgrade() {
        return check(
                "verify-upgrade",
                times.verifyWithin(),
                (run, now) -> now.solutionAware()
                        ? List.of()
                        : List.of(item("The environment does not take table maps from solutions yet.")));
    }

    private RunStep check(
            String name,
            Duration within,
            BiFunction<DeploymentRun, DualWriteSnapshot, List<ProblemDetailItem>> lacking) {
        return new CheckStep(
                name,
                new Patience(notes, clock, within),
                run -> lacking.apply(
                        run, targets.of(run.request().environment()).dualWrite().read()));
    }

    private static ProblemDetailItem item(String message) {
        return new ProblemDetailItem(ErrorCode.VERIFICATION_FAILED.code(), message, null, null);
    }
}
