package org.almanac.dualwrite.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.almanac.dualwrite.MapDirection;
import org.almanac.dualwrite.SyncFacts;
import org.almanac.dualwrite.SyncVerdict;
import org.almanac.dualwrite.SyncVerdict.Kind;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits in words and as a decision table: both say the same, and every rule of the table has a case. */
@TestInstance(Lifecycle.PER_CLASS)
class InitialSyncTest {

    private static final String TABLE = "/processes/initial-sync.dmn";

    private final Set<String> matched = new TreeSet<>();
    private DmnEngine engine;
    private DmnDecision table;

    @BeforeAll
    void readsTheTable() throws IOException {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(evaluation -> evaluation.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .forEach(matched::add));
        engine = configuration.buildEngine();
        try (InputStream model = open()) {
            table = engine.parseDecision("initial-sync", model);
        }
    }

    @AfterAll
    void everyRuleHasACase() throws IOException {
        try (InputStream model = open()) {
            assertThat(matched)
                    .isEqualTo(Dmn.readModelFromStream(model).getModelElementsByType(Rule.class).stream()
                            .map(Rule::getId)
                            .collect(Collectors.toSet()));
        }
    }

    private static InputStream open() {
        return Objects.requireNonNull(InitialSyncTest.class.getResourceAsStream(TABLE));
    }

    @ParameterizedTest(name = "{0} rows, single {1}, lookups {2}, companies {3}, {4}, {5}: {6}")
    @CsvSource({
        "500000, true,  9,  40,  TO_DATAVERSE, full, sync",
        "500000, false, 9,  40,  TO_FINANCE,   auto, sync",
        "70000,  true,  9,  40,  BOTH,         auto, sync",
        "0,      true,  99, 200, BOTH,         full, skip",
        "0,      false, 0,  251, BOTH,         full, refuse",
        "10,     false, 0,  251, BOTH,         auto, refuse",
        "10,     false, 0,  251, BOTH,         skip, skip",
        "10,     false, 0,  1,   NONE,         full, skip",
        "10,     false, 0,  41,  BOTH,         full, refuse",
        "10,     false, 0,  41,  BOTH,         auto, ask",
        "600000, false, 0,  1,   TO_DATAVERSE, full, refuse",
        "600000, false, 0,  1,   TO_DATAVERSE, auto, ask",
        "10,     false, 10, 1,   TO_FINANCE,   full, refuse",
        "10,     false, 10, 1,   BOTH,         auto, ask",
        "10,     false, 10, 1,   TO_DATAVERSE, full, sync",
        "80000,  true,  0,  1,   TO_FINANCE,   full, sync",
        "80000,  true,  0,  1,   TO_FINANCE,   auto, ask",
    })
    void theTableDecides(
            long rows,
            boolean single,
            int lookups,
            int companies,
            MapDirection direction,
            String wanted,
            String decision) {
        SyncFacts facts = new SyncFacts(Map.of("USMF", rows), direction, lookups, single, companies);

        DmnDecisionRuleResult result = decide(facts, wanted);

        assertThat(result.<String>getEntry("decision")).isEqualTo(decision);
        assertThat(result.<String>getEntry("reason")).isNotBlank();
    }

    @Test
    void theTableAndTheVerdictAgree() {
        for (long rows : new long[] {1, 70_000, 70_001, 500_000, 500_001}) {
            for (int lookups : new int[] {0, 9, 10}) {
                for (int companies : new int[] {1, 40, 41, 250, 251}) {
                    for (MapDirection direction :
                            Set.of(MapDirection.TO_FINANCE, MapDirection.TO_DATAVERSE, MapDirection.BOTH)) {
                        for (boolean single : new boolean[] {true, false}) {
                            agree(new SyncFacts(Map.of("USMF", rows), direction, lookups, single, companies));
                        }
                    }
                }
            }
        }
    }

    private void agree(SyncFacts facts) {
        Kind kind = SyncVerdict.of(facts).kind();
        boolean noLink = facts.companies() > 250;
        String whenFull = kind == Kind.REJECTED ? "refuse" : "sync";
        String whenAuto = noLink ? "refuse" : kind == Kind.ALLOWED ? "sync" : "ask";

        assertThat(decide(facts, "full").<String>getEntry("decision"))
                .as(facts.toString())
                .isEqualTo(whenFull);
        assertThat(decide(facts, "auto").<String>getEntry("decision"))
                .as(facts.toString())
                .isEqualTo(whenAuto);
        assertThat(decide(facts, "skip").<String>getEntry("decision")).isEqualTo("skip");
    }

    private DmnDecisionRuleResult decide(SyncFacts facts, String wanted) {
        return engine.evaluateDecisionTable(
                        table,
                        Variables.createVariables()
                                .putValue("rowsMost", facts.most())
                                .putValue("rowsTotal", facts.total())
                                .putValue("singleThreaded", facts.singleThreaded())
                                .putValue("lookups", (long) facts.lookups())
                                .putValue("companies", (long) facts.companies())
                                .putValue("direction", facts.direction().name())
                                .putValue("wanted", wanted))
                .getSingleResult();
    }

    private static SyncVerdict verdict(long rows, MapDirection direction, int lookups, boolean single, int companies) {
        return SyncVerdict.of(new SyncFacts(Map.of("USMF", rows), direction, lookups, single, companies));
    }

    // map scenario 41
    @Test
    void sixHundredThousandRowsOfACompanyAreRejectedAndMigratedSeparately() {
        SyncVerdict verdict = verdict(600_000, MapDirection.TO_DATAVERSE, 0, false, 1);

        assertThat(verdict.kind()).isEqualTo(Kind.REJECTED);
        assertThat(verdict.reason()).contains("600000", "500000");
        assertThat(verdict.alternative()).contains("migrate the rows separately and skip");
    }

    @Test
    void sixHundredThousandRowsOfTwoCompaniesAreNot() {
        SyncFacts facts =
                new SyncFacts(Map.of("USMF", 300_000L, "DEMF", 300_000L), MapDirection.TO_DATAVERSE, 0, false, 2);

        assertThat(SyncVerdict.of(facts).kind()).isEqualTo(Kind.ALLOWED);
    }

    // map scenario 42
    @Test
    void eightyThousandCustomersFromDataverseAreWarnedOf() {
        SyncVerdict verdict = verdict(80_000, MapDirection.TO_FINANCE, 3, true, 1);

        assertThat(verdict.kind()).isEqualTo(Kind.WARNED);
        assertThat(verdict.reason()).contains("80000", "70000", "24 hours");
    }

    // map scenario 43
    @Test
    void aMapWithTenLookupsIsNotCopiedFromDataverse() {
        assertThat(verdict(1, MapDirection.TO_FINANCE, 10, false, 1).kind()).isEqualTo(Kind.REJECTED);
        assertThat(verdict(1, MapDirection.TO_DATAVERSE, 10, false, 1).kind()).isEqualTo(Kind.ALLOWED);
    }

    // map scenario 44
    @Test
    void fortyOneCompaniesAreTooManyForAnInitialSyncOnly() {
        SyncVerdict verdict = verdict(1, MapDirection.BOTH, 0, false, 41);

        assertThat(verdict.kind()).isEqualTo(Kind.REJECTED);
        assertThat(verdict.reason()).contains("live sync works");
    }
}
