package org.almanac.dualwrite.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.almanac.dualwrite.DualWriteOrder.ApplySolution;
import org.almanac.dualwrite.DualWriteOrder.CreateLink;
import org.almanac.dualwrite.DualWriteOrder.RemoveLink;
import org.almanac.dualwrite.DualWriteOrder.ResetLink;
import org.almanac.dualwrite.DualWriteOrder.Stop;
import org.almanac.dualwrite.DualWriteOrder.UpgradeTableMaps;
import org.almanac.dualwrite.FinanceSide;
import org.almanac.dualwrite.FinanceSide.Defect;
import org.almanac.dualwrite.LinkBackup;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkingTest {

    private static final String HOST = "contoso.operations.example";

    private static String[] companies(int count) {
        return IntStream.range(0, count).mapToObj(number -> "C" + number).toArray(String[]::new);
    }

    private static Refusal refused(Runnable order) {
        try {
            order.run();
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new AssertionError("it was not refused");
    }

    // map scenario 1
    @Test
    void withoutCoreThereIsNothing() {
        AnEnvironment environment = AnEnvironment.withMaps().withoutCore();

        assertThat(Listing.of(environment.state, environment).core()).isFalse();
        assertThat(Listing.of(environment.state, environment).maps()).isEmpty();
        assertThat(refused(() -> environment.linked("USMF")).code()).isEqualTo(ErrorCode.DUAL_WRITE_CORE_MISSING);
    }

    // map scenario 8
    @ParameterizedTest
    @EnumSource
    void oneFailedCheckIsEnoughAndIsNamed(Defect defect) {
        AnEnvironment environment =
                AnEnvironment.withMaps().finance(FinanceSide.sound().withDefects(Set.of(defect)));

        Refusal refusal = refused(() -> environment.linked("USMF"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.LINK_REFUSED);
        assertThat(refusal.items()).hasSize(1);
        assertThat(refusal).hasMessageContaining(refusal.items().get(0).code());
        assertThat(environment.state.link()).isNull();
    }

    @Test
    void anOldFinanceAndOperationsIsNotLinked() {
        AnEnvironment environment =
                AnEnvironment.withMaps().finance(FinanceSide.sound().withVersion("10.0.8"));

        assertThat(refused(() -> environment.linked("USMF")).items())
                .extracting(ProblemDetailItem::code)
                .containsExactly("finance-version");
    }

    // map scenario 9
    @Test
    void companiesThatCannotBeToldApartAreListed() {
        AnEnvironment environment = AnEnvironment.withMaps().companyRows("USMF", "usmf", "DEMF", "");

        Refusal refusal = refused(() -> environment.linked("USMF"));

        assertThat(refusal.items()).singleElement().satisfies(item -> {
            assertThat(item.code()).isEqualTo("companies");
            assertThat(item.message())
                    .contains("An item with the same key has already been added", "usmf", "1 row without a code")
                    .doesNotContain("DEMF");
        });
    }

    // map scenario 10
    @Test
    void moreThan250LegalEntitiesAreNotLinked() {
        assertThat(refused(() -> AnEnvironment.withMaps().linked(companies(251)))
                        .items())
                .extracting(ProblemDetailItem::message)
                .anyMatch(message -> message.contains("maximum partitions"));
        assertThat(AnEnvironment.withMaps().linked(companies(250)).state.link()).isNotNull();
    }

    @Test
    void linksAreOneToOne() {
        AnEnvironment environment = AnEnvironment.withMaps().linked("USMF");

        assertThat(refused(() -> environment.order(new CreateLink("other.example", List.of()))))
                .hasMessageContaining(HOST);
        assertThat(refused(() -> AnEnvironment.withMaps().elsewhere("test").linked("USMF")))
                .hasMessageContaining("'test'");
    }

    @Test
    void aHostThatIsNotThereCannotBeDiscovered() {
        AnEnvironment environment =
                AnEnvironment.withMaps().finance(FinanceSide.sound().withHost("other.example"));

        assertThat(refused(() -> environment.linked("USMF"))).hasMessageContaining("cannot be discovered");
    }

    // map scenario 2
    @Test
    void aSolutionWithoutMapsIsNothingToApply() {
        AnEnvironment environment = AnEnvironment.withMaps().linked("USMF");

        assertThat(refused(() -> environment.order(new ApplySolution("Tables"))))
                .hasMessageContaining("nothing to apply");
        assertThatThrownBy(() -> environment.order(new ApplySolution("Other"))).isInstanceOf(BadInput.class);
    }

    // map scenario 4
    @Test
    void solutionsAreAppliedOneAfterTheOther() {
        AnEnvironment environment = AnEnvironment.withMaps().linked("USMF");
        ApplySolution apply = new ApplySolution(AnEnvironment.SOLUTION);
        environment.accept(apply);

        assertThat(refused(() -> environment.accept(new ApplySolution("maps"))).code())
                .isEqualTo(ErrorCode.DUAL_WRITE_REFUSED);
        environment.finish(apply);
        environment.order(new ApplySolution("maps"));
        assertThat(environment.state.maps()).hasSize(2);
    }

    @Test
    void applyingAgainAddsVersionsAndSwitchesNothing() {
        AnEnvironment environment = AnEnvironment.running();
        var before = environment.map(AnEnvironment.GROUPS);
        environment.save(AnEnvironment.GROUPS, "2.0.0.0", AnEnvironment.both("CODE", "ctso_code"));

        environment.applied();

        var after = environment.map(AnEnvironment.GROUPS);
        assertThat(after.versions()).hasSize(2);
        assertThat(after.chosen()).isEqualTo(before.chosen());
        assertThat(after.state()).isEqualTo(before.state());
    }

    // map scenario 11
    @Test
    void anOldLinkIsUpgradedOnceThatIsOffered() {
        AnEnvironment environment = AnEnvironment.withMaps();
        environment.state = OldLinks.add(LinkState.NONE, HOST, List.of("USMF"), environment.now());
        environment.offered(environment.now().plus(Duration.ofMinutes(5)));

        assertThat(Listing.of(environment.state, environment).upgradeOffered()).isFalse();
        assertThat(refused(() -> environment.order(new UpgradeTableMaps()))).hasMessageContaining("not offered yet");
        assertThat(refused(environment::applied)).hasMessageContaining("upgrade");

        environment.pass(Duration.ofMinutes(5));
        assertThat(Listing.of(environment.state, environment).upgradeOffered()).isTrue();
        environment.order(new UpgradeTableMaps());
        assertThat(environment.state.solutionAware()).isTrue();
        assertThat(Listing.of(environment.state, environment).upgradeOffered()).isFalse();
    }

    // map scenario 12
    @Test
    void upgradingAgainChangesNothing() {
        AnEnvironment environment = AnEnvironment.withMaps().linked("USMF");
        var maps = environment.state.maps();

        Outcome outcome = environment.order(new UpgradeTableMaps());

        assertThat(outcome.failed()).isFalse();
        assertThat(outcome.message()).contains("already");
        assertThat(environment.state.maps()).isEqualTo(maps);
    }

    // map scenario 13
    @Test
    void withoutCoreNothingIsUpgraded() {
        AnEnvironment environment = AnEnvironment.withMaps().withoutCore();
        environment.state = OldLinks.add(LinkState.NONE, HOST, List.of("USMF"), Instant.EPOCH);

        assertThat(refused(() -> environment.order(new UpgradeTableMaps())).code())
                .isEqualTo(ErrorCode.DUAL_WRITE_CORE_MISSING);
    }

    @Test
    void onlyALinkWithoutRunningMapsIsRemoved() {
        AnEnvironment environment = AnEnvironment.running();

        assertThat(refused(() -> environment.order(new RemoveLink()))).hasMessageContaining("ctso_groups - Groups");
        environment.order(new Stop(AnEnvironment.GROUPS));
        environment.order(new Stop(AnEnvironment.MEMBERS));
        environment.order(new RemoveLink());
        assertThat(environment.state.link()).isNull();
        assertThat(environment.state.maps()).isEmpty();
    }

    // map scenario 54
    @Test
    void aResetNeedsABackupOfWhatIsThereNow() {
        AnEnvironment environment = AnEnvironment.running();
        environment.backUp();
        LinkBackup backup = environment.backup().orElseThrow();
        ResetLink reset = new ResetLink(false, List.of("USMF"));

        assertThat(refused(() -> environment.order(reset))).hasMessageContaining("Stop all maps");
        environment.order(new Stop(AnEnvironment.GROUPS));
        environment.order(new Stop(AnEnvironment.MEMBERS));
        environment.order(new org.almanac.dualwrite.DualWriteOrder.SetKeys(
                java.util.Map.of("ctso_groups", List.of("ctso_name"))));
        assertThat(refused(() -> environment.order(reset))).hasMessageContaining("no backup");
        environment.order(new org.almanac.dualwrite.DualWriteOrder.SetKeys(backup.keys()));

        environment.order(reset);

        assertThat(environment.state.maps()).isEmpty();
        assertThat(environment.state.keys()).isEmpty();
        assertThat(environment.state.link()).isNotNull();
        environment.applied();
        environment.order(new org.almanac.dualwrite.DualWriteOrder.SetKeys(backup.keys()));
        assertThat(Backups.of(environment.state, environment.now()).hash()).isEqualTo(backup.hash());
    }

    @Test
    void aResetCanBeForced() {
        AnEnvironment environment = AnEnvironment.running();
        environment.backUp();

        environment.order(new ResetLink(true, List.of("DEMF")));

        assertThat(environment.state.maps()).isEmpty();
        assertThat(environment.state.link())
                .isNotNull()
                .satisfies(link -> assertThat(link.companies()).containsExactly("DEMF"));
    }
}
