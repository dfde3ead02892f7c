package org.almanac.webapi.rows.components;

import static org.almanac.webapi.rows.RowsFixture.TEST;
import static org.almanac.webapi.rows.RowsFixture.id;
import static org.almanac.webapi.rows.RowsFixture.lookup;
import static org.almanac.webapi.rows.RowsFixture.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almanac.database.TestDatabase;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.RowDefinition;
import org.almanac.webapi.rows.RowsFixture;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.source.WireRow.LookupValue;
import org.junit.jupiter.api.Test;

/** Order management through rows alone, as another Almanac drives it. */
abstract class ServingOrderManagement {

    private static final String POLICY = "msdyn_iompolicy";
    private static final String RULE = "msdyn_iomrule";
    private static final int PUBLISHED = 192_350_001;

    private final RowsFixture rows;

    ServingOrderManagement(TestDatabase product) {
        rows = RowsFixture.on(product);
        rows.did(() -> rows.bean(ComponentEditing.class)
                .put(
                        TEST,
                        RowDefinition.of(POLICY, id(9), "Other")
                                .with("msdyn_name", "Other")
                                .definition(),
                        "Default",
                        "edit/a"));
        rows.create(
                POLICY,
                1,
                values(
                        "msdyn_name", "Validate",
                        "msdyn_policytype", "Validation",
                        "msdyn_policycriticality", "High",
                        "msdyn_associatedentity", "salesorder",
                        "msdyn_policyversionid", id(1).toString(),
                        "msdyn_policyversionstate", "Current",
                        "msdyn_policyversionnumber", "1"));
        rows.create(
                RULE,
                2,
                lookup(
                        values(
                                "msdyn_name", "Has lines",
                                "msdyn_ruledefinition", "{}",
                                "msdyn_associatedentity", "salesorder"),
                        "msdyn_policyid",
                        POLICY,
                        id(1)));
    }

    private List<WireRow> flows() {
        return rows.all("workflow");
    }

    @Test
    void recordsAreRowsWithLookups() {
        assertThat(rows.type(POLICY).entitySet()).isEqualTo("msdyn_iompolicies");
        assertThat(rows.row(POLICY, id(1)).values())
                .containsEntry("msdyn_name", "Validate")
                .containsEntry("statecode", 0)
                .containsEntry("statuscode", 1);
        assertThat(rows.row(RULE, id(2)).value("_msdyn_policyid_value"))
                .isEqualTo(new LookupValue(id(1), POLICY, null));
    }

    @Test
    void settingTheReasonPublishesAPolicyAndItsFlowIsThere() {
        rows.update(POLICY, id(1), values("statecode", 0, "statuscode", PUBLISHED));

        assertThat(rows.row(POLICY, id(1)).value("statuscode")).isEqualTo(PUBLISHED);
        assertThat(flows())
                .singleElement()
                .satisfies(flow -> assertThat(flow.values())
                        .containsEntry("name", "(DO NOT DELETE OR MODIFY) Validate")
                        .containsEntry("category", 5)
                        .containsEntry("type", 1)
                        .containsEntry("statecode", 1)
                        .containsKey("modifiedon"));
    }

    @Test
    void takingItBackSwitchesTheFlowOffAndShowsTheArchivedVersion() {
        rows.update(POLICY, id(1), values("statuscode", PUBLISHED));

        rows.update(POLICY, id(1), values("statuscode", 1));

        assertThat(rows.row(POLICY, id(1)).value("statuscode")).isEqualTo(1);
        assertThat(flows())
                .allSatisfy(flow -> assertThat(flow.value("statecode")).isEqualTo(0));
        WireRow archived = rows.all(POLICY).stream()
                .filter(row -> "Archived".equals(row.value("msdyn_policyversionstate")))
                .findFirst()
                .orElseThrow();
        assertThat(archived.value("msdyn_policyversionid")).isEqualTo(id(1).toString());
        assertThat(rows.all(RULE))
                .extracting(row -> row.value("_msdyn_policyid_value"))
                .contains(new LookupValue(archived.id(), POLICY, "Validate"));
    }
}
