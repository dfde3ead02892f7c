package org.almanac.dualwrite.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.dualwrite.DataverseColumn;
import org.almanac.dualwrite.DataverseTable;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.FinanceEntity;
import org.almanac.dualwrite.FinanceField;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.MappingLeg;
import org.almanac.dualwrite.SyncDirection;
import org.almanac.dualwrite.Transform;
import org.almanac.dualwrite.ValidationIssue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValidatingAMapTest {

    private static final List<String> KEY = List.of("accountnumber", "msdyn_company.cdm_companycode");

    private final List<FieldMapping> fields = new ArrayList<>(List.of(
            field("CUSTOMERACCOUNT", SyncDirection.BOTH, "accountnumber"),
            field("DATAAREAID", SyncDirection.BOTH, "msdyn_company.cdm_companycode")));
    private final Map<String, DataverseColumn> columns = new TreeMap<>(Map.of(
            "accountnumber", column("nvarchar"),
            "msdyn_company", column("lookup"),
            "ctso_tier", column("nvarchar"),
            "ctso_points", column("int"),
            "ctso_owner", column("lookup")));
    private final Map<String, FinanceField> financeFields = new TreeMap<>(Map.of(
            "CUSTOMERACCOUNT", finance("String"),
            "DATAAREAID", finance("String"),
            "TIER", finance("String"),
            "POINTS", finance("Int64"),
            "SINCE", finance("UtcDateTime")));
    private @Nullable Boolean companies = true;
    private boolean versioned = true;

    private static FieldMapping field(String source, SyncDirection direction, String destination, Transform... how) {
        return new FieldMapping(source, direction, destination, null, List.of(how), false);
    }

    private static DataverseColumn column(String type) {
        return new DataverseColumn(type, false, false);
    }

    private static FinanceField finance(String type) {
        return new FinanceField(type, false, false);
    }

    private DataverseTable table() {
        return new DataverseTable("accounts", "account", columns, List.of(), companies, versioned);
    }

    private FinanceEntity entity() {
        return new FinanceEntity("Customers V3", financeFields, true);
    }

    private List<ValidationIssue> issues() {
        return issues(KEY);
    }

    private List<ValidationIssue> issues(List<String> key) {
        var mapping =
                new Mapping("m", List.of(new MappingLeg("Customers V3", "accounts", "", "statecode eq 0", fields)));
        return MapValidation.issues(mapping, key, table(), entity());
    }

    private List<String> codes() {
        return codes(issues());
    }

    private static List<String> codes(List<ValidationIssue> issues) {
        assertThat(issues).allSatisfy(issue -> {
            assertThat(issue.message()).isNotBlank();
            assertThat(issue.remedy()).isNotBlank();
        });
        return issues.stream()
                .map(issue -> issue.code() + ' ' + issue.subject())
                .toList();
    }

    @Test
    void aMapWithItsKeyMappedBothWaysIsValid() {
        assertThat(issues()).isEmpty();
    }

    // map scenario 26
    @Test
    void aKeyFieldOfATwoWayMapMustGoBothWays() {
        fields.set(0, field("CUSTOMERACCOUNT", SyncDirection.TO_DATAVERSE, "accountnumber"));

        assertThat(codes()).containsExactly("DIPV1004 accountnumber");
    }

    @Test
    void aKeyFieldOfAOneWayMapNeedNot() {
        fields.set(0, field("CUSTOMERACCOUNT", SyncDirection.TO_DATAVERSE, "accountnumber"));
        fields.set(1, field("DATAAREAID", SyncDirection.TO_DATAVERSE, "msdyn_company.cdm_companycode"));

        assertThat(codes()).isEmpty();
    }

    // map scenario 27
    @Test
    void everyFieldOfTheKeyMustBeMapped() {
        fields.remove(0);

        assertThat(codes()).containsExactly("DIPV1014 accountnumber");
    }

    @Test
    void whatALookupOfTheKeyLeadsToMustBeMapped() {
        fields.remove(1);

        assertThat(codes()).containsExactly("DIPV1015 msdyn_company.cdm_companycode");
        assertThat(codes(issues(List.of("accountnumber", "msdyn_company")))).containsExactly("DIPV1015 msdyn_company");
    }

    @Test
    void theCaseOfAKeyDoesNotMatter() {
        assertThat(codes(issues(List.of("AccountNumber", "msdyn_company")))).isEmpty();
    }

    @Test
    void aTableNeedsAKey() {
        assertThat(codes(issues(List.of()))).containsExactly("DIPV1003 accounts");
    }

    // map scenario 28
    @Test
    void aFieldThatTheEntityLacksIsMissing() {
        fields.add(field("LOYALTYTIER", SyncDirection.BOTH, "ctso_tier"));

        assertThat(codes()).containsExactly("DIPV1022 LOYALTYTIER");
    }

    @Test
    void aColumnThatTheTableLacksIsMissingUnlessItIsThePlatforms() {
        fields.add(field("TIER", SyncDirection.BOTH, "ctso_level"));
        fields.add(field("POINTS", SyncDirection.TO_DATAVERSE, "address1_line1"));
        fields.add(field("SINCE", SyncDirection.TO_DATAVERSE, "overriddencreatedon"));

        assertThat(codes()).containsExactly("DIPV1025 ctso_level");
    }

    @Test
    void aSideThatIsNotThereIsOneFindingAndNotManyForItsFields() {
        columns.clear();
        financeFields.clear();

        assertThat(codes()).containsExactly("DIPV1018 Customers V3", "DIPV1020 accounts");
    }

    @Test
    void whatIsNotDescribedHasEverything() {
        fields.add(field("ANYTHING", SyncDirection.BOTH, "ctso_anything"));
        var mapping = new Mapping("m", List.of(new MappingLeg("E", "accounts", "", "ctso_x eq 1", fields)));

        assertThat(MapValidation.issues(mapping, KEY, DataverseTable.open("accounts"), FinanceEntity.open("E")))
                .isEmpty();
    }

    @Test
    void bothSidesAreCompanySpecificOrNeitherIs() {
        companies = false;
        assertThat(codes()).containsExactly("DIPV1002 accounts");

        companies = null;
        assertThat(codes()).isEmpty();
    }

    @Test
    void aTableWithoutVersionNumbersSendsNothing() {
        versioned = false;
        assertThat(codes()).containsExactly("DIPV1019 accounts");

        fields.replaceAll(field -> field(field.source(), SyncDirection.TO_DATAVERSE, field.destination()));
        assertThat(codes()).isEmpty();
    }

    @Test
    void whatIsMandatoryOnTheSideThatIsWrittenToMustBeMapped() {
        columns.put("ctso_rank", new DataverseColumn("int", true, false));
        financeFields.put("CUSTOMERGROUPID", new FinanceField("String", true, false));
        assertThat(codes()).containsExactly("DIPV1010 ctso_rank", "DIPV1010 CUSTOMERGROUPID");

        fields.replaceAll(field -> field(field.source(), SyncDirection.TO_FINANCE, field.destination()));
        assertThat(codes()).containsExactly("DIPV1010 CUSTOMERGROUPID");
    }

    @Test
    void whatIsReadOnlyMustNotBeWrittenTo() {
        columns.put("ctso_total", new DataverseColumn("nvarchar", false, true));
        financeFields.put("BALANCE", new FinanceField("Real", false, true));
        fields.add(field("TIER", SyncDirection.TO_DATAVERSE, "ctso_total"));
        fields.add(field("BALANCE", SyncDirection.TO_FINANCE, "ctso_points"));
        assertThat(codes()).containsExactly("DIPV1011 ctso_total", "DIPV1011 BALANCE");

        fields.set(2, field("TIER", SyncDirection.TO_FINANCE, "ctso_total"));
        fields.set(3, field("BALANCE", SyncDirection.TO_DATAVERSE, "ctso_points"));
        assertThat(codes()).isEmpty();
    }

    @Test
    void aValueComesFromAFieldOrADefaultAndGoesSomewhere() {
        columns.put("ctso_rank", new DataverseColumn("nvarchar", true, false));
        fields.add(field("", SyncDirection.TO_DATAVERSE, "ctso_tier"));
        fields.add(field("", SyncDirection.TO_DATAVERSE, "ctso_rank"));
        fields.add(field("TIER", SyncDirection.TO_DATAVERSE, ""));
        assertThat(codes()).containsExactly("DIPV1021 ctso_tier", "DIPV1031 ctso_rank", "DIPV1024 TIER");

        fields.set(2, field("", SyncDirection.TO_DATAVERSE, "ctso_tier", new Transform.Default("gold")));
        fields.set(3, field("", SyncDirection.TO_DATAVERSE, "ctso_rank", new Transform.Default("1")));
        fields.set(4, field("TIER", SyncDirection.TO_FINANCE, "", new Transform.Default("gold")));
        assertThat(codes()).isEmpty();
    }

    @Test
    void aLookupIsFoundByAColumnOfItsTable() {
        fields.add(field("TIER", SyncDirection.BOTH, "ctso_owner"));
        assertThat(codes()).containsExactly("DIPV1027 ctso_owner");

        fields.set(2, field("TIER", SyncDirection.TO_FINANCE, "ctso_owner"));
        assertThat(codes()).containsExactly("DIPV1028 ctso_owner");

        fields.set(2, field("TIER", SyncDirection.BOTH, "ctso_owner.fullname"));
        assertThat(codes()).isEmpty();
    }

    @Test
    void theSameTwoFieldsAreMappedOnce() {
        fields.add(field("TIER", SyncDirection.TO_DATAVERSE, "ctso_tier"));
        fields.add(field("tier", SyncDirection.TO_FINANCE, "CTSO_tier"));

        assertThat(codes()).containsExactly("DIPV1029 CTSO_tier");
    }

    @Test
    void aFieldIsTheSourceOfOneTwoWayMapping() {
        columns.put("ctso_tier2", column("nvarchar"));
        fields.add(field("TIER", SyncDirection.BOTH, "ctso_tier"));
        fields.add(field("TIER", SyncDirection.BOTH, "ctso_tier2"));

        assertThat(codes()).containsExactly("DIPV1023 TIER");
    }

    @Test
    void aFieldMayFeedTwoColumnsButAColumnIsWrittenByOneMapping() {
        columns.put("ctso_tier2", column("nvarchar"));
        fields.add(field("TIER", SyncDirection.TO_DATAVERSE, "ctso_tier"));
        fields.add(field("TIER", SyncDirection.TO_DATAVERSE, "ctso_tier2"));
        assertThat(codes()).isEmpty();

        fields.add(field("POINTS", SyncDirection.TO_DATAVERSE, "ctso_tier"));
        assertThat(codes()).containsExactly("DIPV1026 ctso_tier");
    }

    @Test
    void typesMustGoTogetherInTheDirectionOfTheMapping() {
        fields.add(field("POINTS", SyncDirection.TO_DATAVERSE, "ctso_tier"));
        assertThat(codes()).isEmpty();

        fields.set(2, field("POINTS", SyncDirection.BOTH, "ctso_tier"));
        assertThat(codes()).containsExactly("DIPV1030 ctso_tier");

        fields.set(2, field("SINCE", SyncDirection.TO_DATAVERSE, "ctso_points"));
        assertThat(codes()).containsExactly("DIPV1030 ctso_points");

        var values = new Transform.ValueMap(Map.of("a", "1"), false);
        fields.set(2, field("SINCE", SyncDirection.TO_DATAVERSE, "ctso_points", values));
        assertThat(codes()).isEmpty();
    }
}
