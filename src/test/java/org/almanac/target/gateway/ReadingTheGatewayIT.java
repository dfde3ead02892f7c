package org.almanac.target.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.dualwrite.AlertRule;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.LiveVersion;
import org.almanac.dualwrite.MapAction;
import org.almanac.dualwrite.MapDirection;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.SyncFacts;
import org.almanac.dualwrite.TableMap;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.almanac.problem.Refusal;
import org.almanac.problem.TransientFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What the adapter makes of the gateway's answers to questions. */
class ReadingTheGatewayIT {

    private final GatewayFixture gateway = new GatewayFixture(TestDatabase.H2);
    private final StubGateway stub = gateway.stub;
    private final StubMap accounts = new StubMap("accounts", "Customers V3", "Contoso", "2.0.1.8");
    private final StubMap groups = new StubMap("msdyn_customergroups", "Customer groups", "Microsoft", "1.0.0.0");

    @BeforeEach
    void twoMaps() {
        stub.link.maps.addAll(List.of(accounts, groups));
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private TransientFailure unexpected() {
        TransientFailure[] failure = new TransientFailure[1];
        assertThatExceptionOfType(TransientFailure.class)
                .isThrownBy(() -> gateway.target().read())
                .satisfies(thrown -> failure[0] = thrown);
        return failure[0];
    }

    @Test
    void theLinkIsReadInFiveQuestions() {
        accounts.state = "4";
        UUID parked = accounts.template("Contoso", "9.9.9.9");
        stub.link.sequences.add(List.of(groups.applied, UUID.randomUUID(), accounts.applied));

        DualWriteSnapshot snapshot = gateway.target().read();

        assertThat(stub.calls).hasSize(5);
        assertThat(snapshot.link()).isNotNull().satisfies(link -> {
            assertThat(link.id()).isEqualTo(StubLink.CID);
            assertThat(link.finance()).isEqualTo("finance.example.com");
            assertThat(link.companies()).containsExactly("USMF", "DEMF");
        });
        assertThat(snapshot.solutionAware()).isTrue();
        assertThat(snapshot.keys()).isEqualTo(Map.of("uoms", List.of("msdyn_symbol")));
        assertThat(snapshot.alerts()).containsExactly(new AlertRule("many errors", "Application", 5, 120, "pause"));
        TableMap map = snapshot.named("accounts - customers v3");
        assertThat(map.versions())
                .extracting(version -> version.version().toString())
                .containsExactly("9.9.9.9", "2.0.1.8");
        assertThat(map.versions().get(0).id()).isEqualTo(parked);
        assertThat(map.live().kind()).isEqualTo(LiveVersion.Kind.LIVE);
        assertThat(map.live().id()).isEqualTo(accounts.applied);
        assertThat(map.actions()).containsExactlyInAnyOrder(MapAction.STOP, MapAction.PAUSE);
        assertThat(map.prerequisites()).containsExactly(new MapPair("msdyn_customergroups", "Customer groups"));
        assertThat(snapshot.named("Customer groups").live().kind()).isEqualTo(LiveVersion.Kind.CHOSEN);
        assertThat(gateway.target().read().hash()).isEqualTo(snapshot.hash());
        accounts.state = "5";
        assertThat(gateway.target().read().hash()).isNotEqualTo(snapshot.hash());
    }

    @Test
    void anUnknownStateIsShownAsItIs() {
        accounts.state = "17";

        assertThat(gateway.target().read().named("accounts").state().label()).isEqualTo("17");
    }

    @Test
    void equalPairsStayApartAndNoneIsChosenSilently() {
        stub.link.maps.add(new StubMap("accounts", "Customers V3", "Other", "1.0.0.0"));

        DualWriteSnapshot snapshot = gateway.target().read();

        assertThat(snapshot.maps()).hasSize(3);
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> snapshot.named("accounts - Customers V3"))
                .satisfies(thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.AMBIGUOUS_TABLE_MAP));
    }

    @Test
    void withoutALinkThereIsNothing() {
        stub.link.linked = false;

        assertThat(gateway.target().read().link()).isNull();
        assertThat(gateway.target().read().maps()).isEmpty();
    }

    @Test
    void theFinanceHostIsAskedForWithoutScheme() {
        gateway.target().read();

        assertThat(stub.calls.get(0)).endsWith("Environments?targetType=AX&identifier=finance.example.com");
    }

    @Test
    void aListThatIsEmptyForAMomentIsAskedForAgain() {
        stub.next("/Entities", false, 200, "[]");
        stub.next("/Entities", false, 200, "");

        assertThat(gateway.target().read().maps()).hasSize(2);
        assertThat(gateway.slept).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void aListThatStaysEmptyIsEmpty() {
        stub.link.maps.clear();

        assertThat(gateway.target().read().maps()).isEmpty();
        assertThat(gateway.slept).hasSize(2);
    }

    // map scenario 40
    @Test
    void aPageInsteadOfJsonIsAnErrorAndNotAnEmptyList() {
        stub.next("/Entities", false, 200, "<html>\n<title>Sign in to your account</title></html>");

        TransientFailure failure = unexpected();

        assertThat(failure.code()).isEqualTo(ErrorCode.GATEWAY_ANSWER);
        assertThat(failure.getMessage()).contains("not with JSON").contains("<html> <title>Sign in");
    }

    // map scenario 39
    @Test
    void aQuestionThatIsTurnedAwayIsAskedAgainLaterAndLater() {
        for (int i = 0; i < 5; i++) {
            stub.next("/Entities", false, 429, "");
        }

        assertThat(gateway.target().read().maps()).hasSize(2);
        assertThat(gateway.slept).extracting(Duration::toSeconds).containsExactly(2L, 4L, 8L, 16L, 32L);
    }

    @Test
    void patienceEnds() {
        stub.instead.add(new StubGateway.Instead("/Entities", false, 429, "", Map.of("Retry-After", "63")));

        assertThat(unexpected().code()).isEqualTo(ErrorCode.ENVIRONMENT_UNREACHABLE);
        assertThat(gateway.slept).isEmpty();
    }

    @Test
    void objectsWhereListsAreExpectedAreNoEmptyLists() {
        stub.next("/Entities", false, 200, "{\"value\":[]}");

        assertThat(unexpected().getMessage()).contains("the maps are no list");
    }

    @Test
    void aRedirectionIsNotFollowed() {
        stub.instead.add(new StubGateway.Instead(
                "/Entities", false, 302, "", Map.of("Location", stub.address() + "/elsewhere")));

        assertThat(unexpected().getMessage()).contains("302").contains("not followed");
        assertThat(stub.calls).noneMatch(call -> call.contains("elsewhere"));
    }

    @Test
    void anAnswerThatIsTooLargeIsNotReadToItsEnd() {
        GatewaySettings settings = GatewayFixture.settings(stub.address(), DataSize.ofBytes(1000));
        stub.next("/Environments", false, 200, "[" + " ".repeat(2000) + "]");

        assertThatExceptionOfType(TransientFailure.class)
                .isThrownBy(() -> gateway.target(settings).read())
                .withMessageContaining("larger than 1000 bytes");
    }

    @Test
    void anAnswerThatIsNestedTooDeepIsNoJson() {
        stub.next("/Entities", false, 200, "[".repeat(500) + "]".repeat(500));

        assertThat(unexpected().getMessage()).contains("not with JSON");
    }

    @Test
    void noSecretIsShown() {
        stub.next(
                "/Entities",
                false,
                500,
                "Bearer " + GatewayFixture.TOKEN
                        + " refused; see https://login?code=abc123&x=1 {\"access_token\":\"s3cret\"}");

        TransientFailure failure = unexpected();

        assertThat(failure.toString()).contains("500").doesNotContain(GatewayFixture.TOKEN, "abc123", "s3cret");
    }

    @Test
    void aTokenIsReadAtEachUse() {
        gateway.target().read();
        gateway.token = "another";
        stub.tokens.clear();
        gateway.target().read();

        assertThat(stub.tokens).containsOnly("Bearer another");
    }

    @Test
    void aTokenThatAHeaderCannotHoldIsNotShown() {
        gateway.token = "secret\nvalue";

        assertThatExceptionOfType(PermanentFailure.class)
                .isThrownBy(() -> gateway.target().read())
                .withMessageContaining("env:GATEWAY_TOKEN")
                .withMessageNotContaining("secret");
    }

    @Test
    void aGatewayThatIsNotThereCanBeTriedAgain() {
        gateway.close();

        assertThat(unexpected().code()).isEqualTo(ErrorCode.ENVIRONMENT_UNREACHABLE);
    }

    @Test
    void aLinkCanBeReadWithoutAdviceOnTheOrder() {
        stub.next("/GetTemplatePrerequisiteSequences", false, 400, "{}");

        assertThat(gateway.target().read().named("accounts").prerequisites()).isEmpty();
    }

    @Test
    void fieldsOfTheChosenVersionAreRead() {
        assertThat(gateway.target().mapping(accounts.applied).direction()).isEqualTo(MapDirection.BOTH);
        assertThat(gateway.target().mapping(accounts.applied).fields()).hasSize(2);
        assertThat(gateway.target().syncFacts(accounts.applied))
                .isEqualTo(new SyncFacts(Map.of(), MapDirection.BOTH, 1, true, 2));
    }

    @Test
    void fieldsOfAnotherVersionAreRefusedAndOfNoneUnknown() {
        UUID other = accounts.template("Contoso", "2.0.2.0");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> gateway.target().mapping(other))
                .withMessageContaining("chosen version");
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> gateway.target().mapping(UUID.randomUUID()))
                .satisfies(thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.UNKNOWN_TABLE_MAP));
    }
}
