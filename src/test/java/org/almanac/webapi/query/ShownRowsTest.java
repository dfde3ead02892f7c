package org.almanac.webapi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.WireRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownRowsTest {

    private static final String ALPHA = "accounts(" + SampleApi.id(1) + ")";

    private final SampleApi api = new SampleApi();

    @BeforeEach
    void rows() {
        WireRow ann = api.contact(101, "fullname", "Ann", "age", 30);
        WireRow alpha = api.account(
                1,
                "name",
                "Alpha",
                "employees",
                1200,
                "revenue",
                new BigDecimal("100.50"),
                "preferred",
                true,
                "industry",
                1,
                "channels",
                "1,2",
                "description",
                (Supplier<String>) () -> "long",
                "createdon",
                Instant.parse("2026-03-17T10:30:00.123Z"),
                "founded",
                LocalDate.parse("1999-05-01"),
                "_primarycontactid_value",
                InMemoryRows.lookup(ann, "contact", "Ann"));
        api.account(2, "name", "Beta");
        api.contact(
                101,
                "fullname",
                "Ann",
                "age",
                30,
                "_parentcustomerid_value",
                InMemoryRows.lookup(alpha, "account", "Alpha"));
        api.contact(
                102,
                "fullname",
                "Bob",
                "age",
                50,
                "_parentcustomerid_value",
                InMemoryRows.lookup(alpha, "account", "Alpha"));
        api.contact(
                103,
                "fullname",
                "Cy",
                "age",
                20,
                "_parentcustomerid_value",
                InMemoryRows.lookup(ann, "contact", "Ann"));
        api.rows().relate(alpha.id(), "account_tags", api.tag(201, "red").id());
        api.rows().relate(alpha.id(), "account_tags", api.tag(202, "blue").id());
    }

    @Test
    void aRowIsWrittenByTheTypesOfItsColumns() {
        JsonNode row = api.get(ALPHA);

        assertThat(row)
                .hasToString("{\"@odata.context\":\"" + SampleApi.ROOT + "$metadata#accounts/$entity\","
                        + "\"@odata.etag\":\"W/\\\"1\\\"\",\"accountid\":\"00000000-0000-0000-0000-000000000001\",\"name\":\"Alpha\","
                        + "\"accountnumber\":null,\"description\":\"long\",\"employees\":1200,\"revenue\":100.5,\"preferred\":true,"
                        + "\"industry\":1,\"channels\":\"1,2\",\"createdon\":\"2026-03-17T10:30:00Z\",\"founded\":\"1999-05-01\","
                        + "\"_primarycontactid_value\":\"00000000-0000-0000-0000-000000000065\"}");
    }

    @Test
    void selectedColumnsComeWithTheKey() {
        JsonNode row = api.get(ALPHA, "$select", "name,_primarycontactid_value,name");

        assertThat(row)
                .hasToString("{\"@odata.context\":\"" + SampleApi.ROOT
                        + "$metadata#accounts(name,_primarycontactid_value)/$entity\",\"@odata.etag\":\"W/\\\"1\\\"\","
                        + "\"name\":\"Alpha\",\"_primarycontactid_value\":\"00000000-0000-0000-0000-000000000065\","
                        + "\"accountid\":\"00000000-0000-0000-0000-000000000001\"}");
    }

    @ParameterizedTest
    @CsvSource({"accounts,nmae,account", "contacts,name,contact"})
    void anUnknownSelectedColumnIsNamed(String set, String column, String type) {
        assertThatThrownBy(() -> api.get(set, "$select", column))
                .isInstanceOfSatisfying(
                        WebApiError.class, error -> assertThat(error.status()).isEqualTo(400))
                .hasMessage("Could not find a property named '" + column + "' on type 'Microsoft.Dynamics.CRM." + type
                        + "'.");
    }

    @Test
    void annotationsAreWrittenBesideValues() {
        api.preferring(0, "*");

        JsonNode row = api.get(ALPHA);

        assertThat(Map.of(
                        "industry", formatted(row, "industry"),
                        "channels", formatted(row, "channels"),
                        "preferred", formatted(row, "preferred"),
                        "createdon", formatted(row, "createdon"),
                        "founded", formatted(row, "founded"),
                        "employees", formatted(row, "employees"),
                        "revenue", formatted(row, "revenue"),
                        "_primarycontactid_value", formatted(row, "_primarycontactid_value")))
                .isEqualTo(Map.of(
                        "industry", "Mining",
                        "channels", "Mail; Phone",
                        "preferred", "Yes",
                        "createdon", "3/17/2026 10:30 AM",
                        "founded", "5/1/1999",
                        "employees", "1,200",
                        "revenue", "$100.50",
                        "_primarycontactid_value", "Ann"));
        assertThat(row.path("_primarycontactid_value@Microsoft.Dynamics.CRM.lookuplogicalname")
                        .asText())
                .isEqualTo("contact");
        assertThat(row.path("_primarycontactid_value@Microsoft.Dynamics.CRM.associatednavigationproperty")
                        .asText())
                .isEqualTo("primarycontactid");
        assertThat(row.has("name@OData.Community.Display.V1.FormattedValue")).isFalse();
    }

    private static String formatted(JsonNode row, String property) {
        return row.path(property + "@OData.Community.Display.V1.FormattedValue").asText();
    }

    @Test
    void onlyTheAnnotationsThatAreAskedForAreWritten() {
        api.preferring(0, "OData.Community.Display.V1.*,Microsoft.Dynamics.CRM.lookuplogicalname");

        JsonNode row = api.get("contacts(" + SampleApi.id(103) + ")");

        assertThat(formatted(row, "_parentcustomerid_value")).isEqualTo("Ann");
        assertThat(row.has("_parentcustomerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"))
                .isTrue();
        assertThat(row.has("_parentcustomerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty"))
                .isFalse();
    }

    @Test
    void aLookupToSeveralTablesSaysWhichOneLeadsOn() {
        api.preferring(0, "*");

        JsonNode row = api.get(
                "contacts(" + SampleApi.id(103) + ")",
                "$expand",
                "parentcustomerid_account,parentcustomerid_contact($select=fullname)");

        assertThat(row.path("_parentcustomerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty")
                        .asText())
                .isEqualTo("parentcustomerid_contact");
        assertThat(row.path("parentcustomerid_account").isNull()).isTrue();
        assertThat(row.path("parentcustomerid_contact").path("fullname").asText())
                .isEqualTo("Ann");
    }

    @Test
    void expandedRowsHaveTheirOwnOptions() {
        JsonNode row = api.get(
                ALPHA,
                "$select",
                "name",
                "$expand",
                "primarycontactid($select=fullname),contact_customer_accounts($select=fullname;$filter=age gt 10;$orderby=fullname desc;$top=1),account_tags($select=label)");

        assertThat(row.path("@odata.context").asText())
                .endsWith("$metadata#accounts(name,primarycontactid(fullname),contact_customer_accounts(fullname),"
                        + "account_tags(label))/$entity");
        assertThat(row.path("primarycontactid").path("fullname").asText()).isEqualTo("Ann");
        assertThat(row.path("primarycontactid").has("age")).isFalse();
        assertThat(row.path("contact_customer_accounts")).hasSize(1);
        assertThat(row.path("contact_customer_accounts")
                        .path(0)
                        .path("fullname")
                        .asText())
                .isEqualTo("Bob");
        assertThat(row.path("account_tags").findValuesAsText("label")).containsExactly("red", "blue");
    }

    @Test
    void rowsAreExpandedThroughTwoLevels() {
        JsonNode page = api.get(
                "accounts",
                "$expand",
                "contact_customer_accounts($select=fullname;$expand=account_primary_contact($select=name),parentcustomerid_account($select=name))");

        JsonNode ann =
                page.path("value").path(0).path("contact_customer_accounts").path(0);
        assertThat(ann.path("account_primary_contact").path(0).path("name").asText())
                .isEqualTo("Alpha");
        assertThat(ann.path("parentcustomerid_account").path("name").asText()).isEqualTo("Alpha");
        assertThat(page.path("value").path(1).path("contact_customer_accounts")).isEmpty();
    }

    @Test
    void aLookupCanBeExpandedToItsAddress() {
        assertThat(api.get(ALPHA, "$select", "name", "$expand", "primarycontactid/$ref")
                        .path("primarycontactid")
                        .path("@odata.id")
                        .asText())
                .isEqualTo(SampleApi.ROOT + "contacts(" + SampleApi.id(101) + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact_customer_accounts/$ref",
                "contact_customer_accounts($skip=1)",
                "contact_customer_accounts($expand=account_primary_contact($top=1))",
                "contact_customer_accounts($expand=account_primary_contact($orderby=name))",
                "contact_customer_accounts($expand=contact_tags)",
                "primarycontactid($filter=age gt 1)",
                "primarycontactid($top=1)",
                "*",
            })
    void whatThePlatformDoesNotExpandIsRefused(String expand) {
        assertThatThrownBy(() -> api.get("accounts", "$expand", expand))
                .isInstanceOfSatisfying(WebApiError.class, error -> {
                    assertThat(error.status()).isEqualTo(400);
                    assertThat(error.code()).isEqualTo("0x80060888");
                });
    }

    @Test
    void fifteenExpansionsAreTheMost() {
        String fifteen = "contact_customer_accounts,account_tags,primarycontactid($expand="
                + "parentcustomerid_account($expand=primarycontactid($expand=parentcustomerid_account($expand="
                + "primarycontactid($expand=parentcustomerid_account($expand=primarycontactid($expand="
                + "parentcustomerid_account($expand=primarycontactid($expand=parentcustomerid_account($expand="
                + "primarycontactid($expand=parentcustomerid_account($expand=primarycontactid"
                + ")".repeat(12);

        assertThat(api.get("accounts", "$expand", fifteen).path("value")).hasSize(2);
        assertThatThrownBy(() -> api.get(
                        "accounts",
                        "$expand",
                        fifteen.replace("primarycontactid))", "primarycontactid($expand=parentcustomerid_account)))")))
                .isInstanceOf(WebApiError.class)
                .hasMessageContaining("15");
    }

    @Test
    void someVirtualTablesShowAllColumns() {
        api.rows()
                .put(
                        "msdyn_componentlayer",
                        new WireRow(SampleApi.id(1), 1, Map.of("msdyn_name", "x", "msdyn_order", 2)));

        JsonNode row = api.get("msdyn_componentlayers", "$select", "msdyn_name")
                .path("value")
                .path(0);

        assertThat(row.path("msdyn_order").asInt()).isEqualTo(2);
    }

    @Test
    void objectsAndDerivedTypesAreWrittenAsTheyAre() {
        api.rows()
                .put(
                        "tag",
                        new WireRow(
                                SampleApi.id(1),
                                1,
                                Map.of(
                                        "@odata.type",
                                        "#Microsoft.Dynamics.CRM.RedTag",
                                        "label",
                                        JsonNodeFactory.instance.objectNode().put("text", "x"))));
        api.tag(2, "plain");

        JsonNode reds = api.get("tags/Microsoft.Dynamics.CRM.RedTag");

        assertThat(reds.path("value")).hasSize(1);
        assertThat(reds.path("value").path(0).path("@odata.type").asText()).isEqualTo("#Microsoft.Dynamics.CRM.RedTag");
        assertThat(reds.path("value").path(0).path("label").path("text").asText())
                .isEqualTo("x");
    }

    @Test
    void anEtagIsForPlainRowsOnly() {
        assertThat(((QueryResult.Body) api.result(ALPHA)).etag()).isEqualTo("W/\"1\"");
        assertThat(((QueryResult.Body) api.result(ALPHA, "$expand", "primarycontactid")).etag())
                .isNull();
        assertThat(((QueryResult.Body) api.preferring(0, "*").result(ALPHA)).etag())
                .isNull();
    }
}
