package org.almanac.dualwrite.audit;

import static org.almanac.dualwrite.Saved.CUSTOMERS;
import static org.almanac.dualwrite.Saved.live;
import static org.almanac.dualwrite.Saved.map;
import static org.almanac.dualwrite.Saved.of;
import static org.almanac.dualwrite.Saved.snapshot;
import static org.almanac.dualwrite.Saved.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapFinding;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.SavedMaps;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.dualwrite.UnusableMap;
import org.almanac.environment.EnvironmentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditingMapsTest {

    private static SavedMaps saved(TableMapVersion... versions) {
        return new SavedMaps(
                List.of(versions).stream()
                        .map(version -> new SavedMap(version, new Mapping("", List.of()), ""))
                        .toList(),
                List.of());
    }

    private static List<MapFinding> production(SavedMaps saved, DualWriteSnapshot snapshot) {
        return AuditRules.findings(EnvironmentType.PRODUCTION, saved, snapshot);
    }

    // map scenario 56
    @Test
    void aManagedMapThatWasChangedInPlaceIsAFindingInProduction() {
        var findings = production(saved(of(CUSTOMERS, 1, "Contoso", "2.0.1.8", true, true)), snapshot());

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("unmanaged-layer");
            assertThat(finding.subject()).isEqualTo("accounts - Customers V3");
            assertThat(finding.message()).contains("2.0.1.8 of Contoso").contains("changed in place");
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"SANDBOX", "DEVELOPER"})
    void elsewhereMapsMayBeChanged(EnvironmentType type) {
        assertThat(AuditRules.findings(
                        type,
                        saved(
                                of(CUSTOMERS, 1, "Contoso", "1.0.0.0", true, true),
                                of(CUSTOMERS, 2, "Contoso", "1.1.0.0", false, false)),
                        snapshot()))
                .isEmpty();
    }

    @Test
    void anUnmanagedMapIsAFindingInProduction() {
        assertThat(production(
                        saved(version(1, "Contoso", "1.0.0.0"), of(CUSTOMERS, 2, "Contoso", "1.1.0.0", false, false)),
                        snapshot()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("unmanaged-map");
                    assertThat(finding.message()).contains("1.1.0.0").contains("beside");
                });
    }

    @Test
    void aLiveVersionWhoseRowIsGoneIsTheWorstOfAll() {
        var versions = List.of(version(1, "Contoso", "1.0.0.0"));
        var findings = production(
                saved(of(CUSTOMERS, 1, "Contoso", "1.0.0.0", true, true)),
                snapshot(map(CUSTOMERS, versions, live("1.5.0.0", null))));

        assertThat(findings).extracting(MapFinding::code).containsExactly("live-row-gone", "unmanaged-layer");
        assertThat(findings.get(0).message()).contains("1.5.0.0");
    }

    @Test
    void aLiveVersionThatWasNeverAmongTheAppliedOnesIsGoneToo() {
        assertThat(production(saved(), snapshot(map(CUSTOMERS, List.of(), live("1.0.0.0", 1)))))
                .extracting(MapFinding::code)
                .containsExactly("live-row-gone");
    }

    @Test
    void twoPublishersAreAFindingUntilItIsKnownWhoseVersionIsLive() {
        var versions = List.of(version(1, "Contoso", "1.0.0.0"), version(2, "Fabrikam", "1.0.0.0"));

        assertThat(production(saved(), snapshot(map(CUSTOMERS, versions, live("1.0.0.0", null)))))
                .extracting(MapFinding::code)
                .containsExactly("unclear-publisher");
        assertThat(production(saved(), snapshot(map(CUSTOMERS, versions, live("1.0.0.0", 2)))))
                .isEmpty();
    }

    @Test
    void aParkedVersionIsSaidForInformation() {
        var versions = List.of(
                version(1, "Contoso", "2.0.1.8"), version(2, "Contoso", "2.0.2.0"), version(3, "Contoso", "9.9.9.9"));

        assertThat(production(saved(), snapshot(map(CUSTOMERS, versions, live("2.0.1.8", 1)))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("parked-version");
                    assertThat(finding.message()).contains("9.9.9.9").contains("higher than 2.0.1.8");
                });
        assertThat(production(saved(), snapshot(map(CUSTOMERS, versions, live("9.9.9.9", 3)))))
                .isEmpty();
    }

    @Test
    void rowsThatCannotBeReadAreNotForgotten() {
        var row = new UnusableMap(new UUID(0, 1), "accounts", "The name is wrong.", List.of());

        assertThat(production(new SavedMaps(List.of(), List.of(row)), snapshot()))
                .extracting(MapFinding::code, MapFinding::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("unusable-row", "accounts"));
    }

    @Test
    void withNothingThereIsNothingToFind() {
        assertThat(production(saved(), snapshot())).isEmpty();
    }
}
