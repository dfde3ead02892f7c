package org.almanac.web.dualwrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.time.Instant;
import java.util.List;
import org.almanac.dualwrite.MapFinding;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.SavedMaps;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.FindingSeverity;
import org.almanac.web.Samples;
import org.junit.jupiter.api.Test;

class TableMapControllerIT extends DualWriteSlice {

    private static final String MAPS = PROD + "/table-maps";

    // map scenario 1
    @Test
    void withoutDualWriteCoreThereIsNoListButTheRemedy() {
        now(MapSamples.withoutCore());

        assertThat(get(MAPS)).hasStatus(409).bodyJson().isLenientlyEqualTo("""
                        {"code": "ALM-DW-001", "title": "Dual Write Core missing",
                         "remedy": "Install Dual Write Core first: start set-up-dual-write, or install the package DualWriteCore."}""");
        assertThat(get(PROD + "/dual-write")).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"core\": false}");
    }

    // map scenario 3
    @Test
    void beforeASolutionIsAppliedTheListIsEmptyAndSaysWhichOneIsPending() {
        now(MapSamples.notApplied());

        assertThat(get(MAPS))
                .hasStatusOk()
                .hasHeader("Almanac-Apply-Pending", "ContosoMaps")
                .bodyJson()
                .isStrictlyEqualTo("[]");
        assertThat(get(PROD + "/dual-write"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"applyPending\": [\"ContosoMaps\"], \"maps\": 0}");
    }

    @Test
    void aMapIsShownWithItsVersionsStateAndActions() {
        now(MapSamples.with(MapSamples.running(MapSamples.ACCOUNTS)));

        assertThat(get(MAPS))
                .hasStatusOk()
                .doesNotContainHeader("Almanac-Apply-Pending")
                .bodyJson()
                .isLenientlyEqualTo("""
                        [{"name": "accounts - Customers V3", "table": "accounts", "entity": "Customers V3",
                          "state": "running", "stateCode": "4", "actions": ["stop", "pause"],
                          "applied": {"version": "2.0.1.8", "publisher": "contoso"},
                          "live": {"kind": "live", "version": "2.0.1.8", "publisher": "contoso"},
                          "versions": [{"version": "2.0.2.0", "direction": "both"}, {"version": "2.0.1.8"}],
                          "prerequisites": ["msdyn_customergroups - Customer groups"],
                          "issues": [{"code": "DIPV1004", "remedy": "Map it both ways."}],
                          "alarms": [], "queued": 0, "catchUpErrors": 0}]""");
    }

    @Test
    void theListIsNarrowedByNameAndState() {
        now(MapSamples.with(
                MapSamples.running(MapSamples.ACCOUNTS), MapSamples.paused(MapSamples.CONTACTS, Samples.NOON)));

        assertThat(get(MAPS + "?name=customers&state=paused"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].name")
                .asArray()
                .containsExactly("contacts - Customers V3");
        assertThat(get(MAPS + "?state=4"))
                .bodyJson()
                .extractingPath("$[*].name")
                .asArray()
                .containsExactly("accounts - Customers V3");
        assertThat(get(MAPS + "?state=runing")).hasStatus(400);
    }

    // map scenario 35
    @Test
    void aMapThatWasPausedForADayRaisesAnAlarm() {
        now(MapSamples.with(MapSamples.paused(MapSamples.ACCOUNTS, Instant.EPOCH)));

        assertThat(get(MAPS))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "[{\"state\": \"paused\", \"queued\": 12, \"alarms\": [{\"code\": \"pause-over\"}]}]");
    }

    @Test
    void theLinkIsShownWithHealthKeysAndAlerts() {
        now(MapSamples.with(MapSamples.running(MapSamples.ACCOUNTS)));

        assertThat(get(PROD + "/dual-write")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"core": true, "link": {"finance": "contoso.example.com", "companies": ["USMF"], "master": "CRM"},
                         "solutionAware": true, "upgradeOffered": false,
                         "health": [{"name": "core-solution", "passed": true},
                                    {"name": "consent", "passed": false, "remedy": "Give consent."}],
                         "solutions": [{"uniqueName": "ContosoMaps", "applied": true}], "applyPending": [], "maps": 1,
                         "keys": {"accounts": ["accountnumber"]},
                         "alerts": [{"name": "many", "errorType": "Application", "errors": 10, "minutes": 5,
                                     "action": "pause"}]}""");
    }

    @Test
    void aSavedVersionHasItsMappingInWordsAndSymbols() {
        now(MapSamples.with(MapSamples.running(MapSamples.ACCOUNTS)));
        given(dualWrite.mapping(MapSamples.OLD))
                .willReturn(MapSamples.mapping(MapSamples.account(), MapSamples.group()));

        assertThat(get(MAPS + "/versions/" + MapSamples.OLD))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"version": {"version": "2.0.1.8"}, "applied": true, "direction": "both",
                         "legs": [{"entity": "Customers V3", "table": "accounts", "dataverseFilter": "statecode eq 0",
                           "fields": [{"source": "CUSTOMERACCOUNT", "direction": "both", "symbol": "="},
                                      {"source": "CUSTOMERGROUPID", "direction": "to-dataverse", "symbol": ">>",
                                       "related": "msdyn_customergroups",
                                       "transforms": [{"type": "Default", "value": "10"}]}]}]}""");
    }

    @Test
    void aVersionThatNoLinkKnowsIsDescribedFromItsRow() {
        now(MapSamples.notApplied());
        var saved = new SavedMap(
                MapSamples.version(MapSamples.ACCOUNTS, MapSamples.OLD, "2.0.1.8"),
                MapSamples.mapping(MapSamples.account()),
                "accounts - Customers V3");
        given(tableMaps.savedMaps(Samples.PROD)).willReturn(new SavedMaps(List.of(saved), List.of()));
        given(dualWrite.mapping(MapSamples.OLD)).willReturn(saved.mapping());

        assertThat(get(MAPS + "/versions/" + MapSamples.OLD))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"version\": {\"version\": \"2.0.1.8\"}, \"applied\": false}");
    }

    @Test
    void theDifferenceOfTwoVersionsIsTold() {
        given(dualWrite.mapping(MapSamples.OLD)).willReturn(MapSamples.mapping(MapSamples.account()));
        given(dualWrite.mapping(MapSamples.YOUNG))
                .willReturn(MapSamples.mapping(MapSamples.account(), MapSamples.group()));

        assertThat(get(MAPS + "/versions/" + MapSamples.OLD + "/difference?to=" + MapSamples.YOUNG))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"added": ["CUSTOMERGROUPID = msdyn_customergroupid.msdyn_groupid"], "removed": [],
                         "filters": false, "words": "1 field more"}""");
    }

    @Test
    void anUnknownVersionIsAProblem() {
        now(MapSamples.notApplied());
        given(tableMaps.savedMaps(Samples.PROD)).willReturn(new SavedMaps(List.of(), List.of()));
        given(dualWrite.mapping(MapSamples.OLD))
                .willThrow(new BadInput(ErrorCode.UNKNOWN_TABLE_MAP, "There is no such version."));

        assertThat(get(MAPS + "/versions/" + MapSamples.OLD)).hasStatus(404);
        assertThat(get(MAPS + "/versions/none"))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-DW-007\"}");
    }

    // map scenario 56
    @Test
    void findingsAreListed() {
        given(mapAudit.findings(Samples.PROD))
                .willReturn(List.of(new MapFinding(
                        "unmanaged-layer",
                        FindingSeverity.HIGH,
                        "accounts - Customers V3",
                        "The map was changed in place.",
                        "Remove the layer.")));

        assertThat(get(MAPS + "/findings"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("[{\"code\": \"unmanaged-layer\", \"severity\": \"high\"}]");
    }
}
