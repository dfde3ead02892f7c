package org.almanac.dualwrite.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almanac.dualwrite.DataverseColumn;
import org.almanac.dualwrite.DataverseTable;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.MappingLeg;
import org.almanac.dualwrite.SyncDirection;
import org.junit.jupiter.api.Test;

class IntegrationKeysTest {

    private static final DataverseColumn LOOKUP = new DataverseColumn("lookup", false, false);
    private static final DataverseColumn TEXT = new DataverseColumn("nvarchar", false, false);

    private static DataverseTable groups(List<List<String>> keys) {
        return new DataverseTable(
                "msdyn_customergroups",
                "msdyn_customergroup",
                Map.of("msdyn_groupid", TEXT, "msdyn_company", LOOKUP, "msdyn_code", TEXT, "msdyn_parent", LOOKUP),
                keys,
                true,
                true);
    }

    private static Mapping to(String... destinations) {
        var fields = Stream.of(destinations)
                .map(destination -> new FieldMapping("F", SyncDirection.BOTH, destination, null, List.of(), false))
                .toList();
        return new Mapping("", List.of(new MappingLeg("Groups", "msdyn_customergroups", "", "", fields)));
    }

    @Test
    void keysAreTheSameWhateverTheirOrderAndCase() {
        assertThat(IntegrationKeys.same(
                        List.of("accountnumber", "msdyn_company.cdm_companycode"),
                        List.of("MSDYN_Company.cdm_companycode ", "AccountNumber")))
                .isTrue();
        assertThat(IntegrationKeys.same(List.of("accountnumber"), List.of("accountnumber", "name")))
                .isFalse();
        assertThat(IntegrationKeys.same(List.of(), List.of())).isTrue();
    }

    @Test
    void aKeyIsMadeFromTheAlternateKeyWithLookupsAsTheMapFillsThem() {
        assertThat(IntegrationKeys.derived(
                        groups(List.of(List.of("msdyn_groupid", "msdyn_company"))),
                        to("msdyn_groupid", "msdyn_company.cdm_companycode")))
                .containsExactly("msdyn_groupid", "msdyn_company.cdm_companycode");
    }

    @Test
    void aCompanyIsFoundByItsCodeAlsoWhereTheMapLacksIt() {
        assertThat(IntegrationKeys.derived(
                        groups(List.of(List.of("msdyn_groupid", "msdyn_company", "msdyn_parent"))),
                        to("msdyn_groupid")))
                .containsExactly("msdyn_groupid", "msdyn_company.cdm_companycode", "msdyn_parent");
    }

    @Test
    void ofSeveralAlternateKeysTheOneThatTheMapFillsIsTaken() {
        var table = groups(List.of(List.of("msdyn_code"), List.of("msdyn_groupid")));

        assertThat(IntegrationKeys.derived(table, to("msdyn_groupid"))).containsExactly("msdyn_groupid");
        assertThat(IntegrationKeys.derived(table, to("msdyn_name"))).containsExactly("msdyn_code");
    }

    @Test
    void aTableOfThePlatformHasItsUsualKey() {
        assertThat(IntegrationKeys.derived(DataverseTable.open("Accounts"), to("accountnumber")))
                .containsExactly("accountnumber", "msdyn_company.cdm_companycode");
        assertThat(IntegrationKeys.derived(DataverseTable.open("incidents"), to("title")))
                .isEmpty();
    }
}
