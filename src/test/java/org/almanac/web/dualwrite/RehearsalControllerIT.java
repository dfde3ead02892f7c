package org.almanac.web.dualwrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.dualwrite.AlertRule;
import org.almanac.dualwrite.DualWriteRehearsal.Replication;
import org.almanac.dualwrite.Fault;
import org.almanac.dualwrite.FinanceEntity;
import org.almanac.dualwrite.FinanceField;
import org.almanac.dualwrite.FinanceSide;
import org.almanac.dualwrite.OrderKind;
import org.almanac.dualwrite.Pace;
import org.almanac.dualwrite.RowChange;
import org.almanac.process.Group;
import org.almanac.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

class RehearsalControllerIT extends DualWriteSlice {

    private static final String REHEARSAL = PROD + "/dual-write/rehearsal";
    private static final FinanceSide FINANCE = FinanceSide.sound()
            .withHost("contoso.example.com")
            .withDefects(Set.of(FinanceSide.Defect.CONSENT_MISSING))
            .withEntity(new FinanceEntity(
                    "Customers V3", Map.of("CUSTOMERACCOUNT", new FinanceField("String", true, false)), true))
            .withRows("Customers V3", "USMF", 600_000);
    private static final Pace PACE =
            new Pace(Map.of(OrderKind.START, Duration.ofSeconds(5)), Duration.ofSeconds(2), Duration.ZERO);
    private static final Fault FAULT =
            new Fault(OrderKind.START, MapSamples.ACCOUNTS, 2, "DIPV1022", "Missing.", Fault.Mode.FAIL);

    @BeforeEach
    void aRehearsal() {
        now(MapSamples.with(MapSamples.running(MapSamples.ACCOUNTS)));
        given(rehearsal.finance(Samples.PROD)).willReturn(FINANCE);
        given(rehearsal.pace(Samples.PROD)).willReturn(PACE);
        given(rehearsal.faults(Samples.PROD)).willReturn(List.of(FAULT));
    }

    private MockMvcRequestBuilder put(String json) {
        return mvc.put()
                .uri(REHEARSAL)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(memberOf(Group.ADMINISTRATORS));
    }

    @Test
    void everybodyReadsWhatIsPlayed() {
        assertThat(get(REHEARSAL)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"finance": {"host": "contoso.example.com", "defects": ["consent-missing"],
                                     "rows": {"Customers V3": {"USMF": 600000}}},
                         "pace": {"delays": {"start": "PT5S"}, "lag": "PT2S", "offer": "PT0S"},
                         "alerts": [{"name": "many"}],
                         "faults": [{"order": "start", "map": "accounts - Customers V3", "times": 2,
                                     "code": "DIPV1022", "mode": "fail"}]}""");
    }

    @Test
    void anAdministratorSaysWhatToPlay() {
        assertThat(put("""
                        {"finance": {"host": "contoso.example.com", "defects": ["consent-missing"],
                                     "entities": [{"name": "Customers V3", "companySpecific": true, "fields": {
                                       "CUSTOMERACCOUNT": {"type": "String", "mandatory": true}}}],
                                     "rows": {"Customers V3": {"USMF": 600000}}},
                         "pace": {"delays": {"start": "PT5S"}, "lag": "PT2S"},
                         "alerts": [{"name": "a", "errorType": "Platform", "errors": 1, "minutes": 2,
                                     "action": "stop"}]}""")).hasStatusOk();
        verify(rehearsal).describe(Samples.PROD, FINANCE);
        verify(rehearsal).pace(Samples.PROD, PACE);
        verify(rehearsal).alerts(Samples.PROD, List.of(new AlertRule("a", "Platform", 1, 2, "stop")));
    }

    @Test
    void whatCannotBePlayedIsAMistake() {
        assertThat(put("{\"finance\": {\"defects\": [\"rust\"]}}")).hasStatus(400);
        assertThat(put("{\"pace\": {\"lag\": \"PT-1S\"}}")).hasStatus(400);
        assertThat(put("{\"finance\": {\"rows\": {\"Customers V3\": {\"USMF\": -1}}}}"))
                .hasStatus(400);
        assertThat(put("{\"alerts\": [null]}")).hasStatus(400);
        assertThat(put("{\"pace\": {\"lag\": \"soon\"}}"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"detail\": \"'pace.lag' must be a duration such as PT5S.\"}");
        assertThat(put("{\"alerts\": [{\"name\": \"a\", \"errorType\": \"b\", \"action\": \"shout\"}]}"))
                .hasStatus(400);
    }

    @Test
    void faultsAreAddedAndTakenBack() {
        assertThat(post(REHEARSAL + "/faults", """
                        {"order": "start", "map": "accounts - Customers V3", "times": 2, "code": "DIPV1022",
                         "message": "Missing."}""", Group.ADMINISTRATORS)).hasStatusOk();
        verify(rehearsal).inject(Samples.PROD, FAULT);

        assertThat(mvc.delete().uri(REHEARSAL + "/faults").with(memberOf(Group.ADMINISTRATORS)))
                .hasStatus(204);
        var order = inOrder(rehearsal);
        order.verify(rehearsal).clear(Samples.PROD);
        order.verify(rehearsal).describe(Samples.PROD, FINANCE);
        order.verify(rehearsal).pace(Samples.PROD, PACE);
    }

    @Test
    void rowsAreChangedAndTheAnswerTellsWhatBecameOfThem() {
        given(rehearsal.change(Samples.PROD, MapSamples.ACCOUNTS, List.of(new RowChange("US-001", "Name", 1000))))
                .willReturn(new Replication(1, 0, 0, 0));

        assertThat(post(
                        REHEARSAL + "/changes",
                        "{\"map\": \"accounts\", \"changes\": [{\"record\": \"US-001\", \"value\": \"Name\"}]}",
                        Group.ADMINISTRATORS))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"replicated\": 1, \"queued\": 0, \"blocked\": 0, \"ignored\": 0}");
    }

    @Test
    void aLinkFromLongAgoCanBeMade() {
        assertThat(post(
                        REHEARSAL + "/old-link",
                        "{\"finance\": \"contoso.example.com\", \"companies\": [\"USMF\"]}",
                        Group.ADMINISTRATORS))
                .hasStatus(204);
        verify(rehearsal).linkedLongAgo(Samples.PROD, "contoso.example.com", List.of("USMF"));
    }

    @Test
    void anOperatorDoesNotRehearse() {
        assertThat(post(REHEARSAL + "/faults", "{}", Group.OPERATORS)).hasStatus(403);
        verifyNoInteractions(rehearsal);
    }
}
