package org.almanac.webapi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.query.PathSegment.Call;
import org.almanac.webapi.query.QueryEngine.Located;
import org.almanac.webapi.source.WireRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    private static final String ALPHA = "accounts(" + SampleApi.id(1) + ")";
    private static final String BETA = "accounts(" + SampleApi.id(2) + ")";

    private final SampleApi api = new SampleApi();

    @BeforeEach
    void rows() {
        WireRow ann = api.contact(101, "fullname", "Ann");
        WireRow alpha = api.account(
                1,
                "name",
                "Alpha/Co's",
                "accountnumber",
                "A-1",
                "_primarycontactid_value",
                InMemoryRows.lookup(ann, "contact", "Ann"));
        api.account(2, "name", "Beta", "accountnumber", "B,2=(x)");
        api.contact(101, "fullname", "Ann", "_parentcustomerid_value", InMemoryRows.lookup(alpha, "account", "Alpha"));
        api.contact(102, "fullname", "Bob");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accounts(00000000-0000-0000-0000-000000000001) | Alpha/Co's",
                "accounts(accountid=00000000-0000-0000-0000-000000000001) | Alpha/Co's",
                "accounts(accountnumber=\"A-1\") | Alpha/Co's",
                "accounts(accountnumber=\"a-1\") | Alpha/Co's",
                "accounts(accountnumber=\"B%2C2=(x)\") | Beta",
                "accounts(accountnumber=\"B,2=(x)\") | Beta",
                "accounts(accountnumber=@n)?@n=\"A-1\" | Alpha/Co's",
                "accounts(name=\"Alpha%2FCo\"\"s\",_primarycontactid_value=00000000-0000-0000-0000-000000000065) | Alpha/Co's",
                "accounts(name=\"Alpha/Co\"\"s\",primarycontactid=00000000-0000-0000-0000-000000000065) | Alpha/Co's",
            })
    void keysNameOneRow(String address, String name) {
        String[] parts = address.replace('"', '\'').split("\\?", -1);
        QueryResult row =
                api.engine().read(api.environment(), parts[0], parts.length > 1 ? parts[1] : "", ReadPreferences.NONE);

        assertThat(SampleApi.json(row).path("name").asText()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | 404 | 0x8006088a",
                "accounts(00000000-0000-0000-0000-0000000000ff) | 404 | 0x80040217",
                "accounts(accountnumber=\"none\") | 404 | 0x80060891",
                "accounts(name=\"Beta\") | 400 | ",
                "accounts(nmae=\"Beta\") | 400 | 0x80060888",
                "accounts(12) | 400 | ",
                "accounts(\"x | 400 | ",
                "accounts(00000000-0000-0000-0000-000000000001)/nmae | 404 | 0x8006088a",
                "accounts/name | 404 | 0x8006088a",
                "accounts(00000000-0000-0000-0000-000000000001)/contact_customer_accounts(00000000-0000-0000-0000-000000000066) | 404 | 0x80040217",
                "accounts(00000000-0000-0000-0000-000000000001)/name/$count | 400 | ",
                "accounts(00000000-0000-0000-0000-000000000001)/$value | 404 | 0x8006088a",
                "WhoAmI() | 405 | 0x8006088a",
            })
    void whatLeadsNowhereIsAnErrorOfThePlatform(String address, int status, String code) {
        assertThatThrownBy(() -> api.get(address.replace('"', '\'')))
                .isInstanceOfSatisfying(WebApiError.class, error -> {
                    assertThat(error.status()).isEqualTo(status);
                    assertThat(error.code()).isEqualTo(code == null ? "" : code);
                });
    }

    @Test
    void propertiesHaveAddresses() {
        assertThat(api.get(ALPHA + "/name"))
                .hasToString("{\"@odata.context\":\"" + SampleApi.ROOT + "$metadata#" + ALPHA
                        + "/name\",\"value\":\"Alpha/Co's\"}");
        assertThat(SampleApi.text(api.result(ALPHA + "/name/$value"))).isEqualTo("Alpha/Co's");
        assertThat(SampleApi.text(api.result(ALPHA + "/_primarycontactid_value/$value")))
                .isEqualTo(SampleApi.id(101).toString());
        assertThat(SampleApi.text(api.result(ALPHA + "/primarycontactid/fullname/$value")))
                .isEqualTo("Ann");
        assertThat(api.result(BETA + "/description")).isInstanceOf(QueryResult.NoContent.class);
        assertThat(api.result(BETA + "/description/$value")).isInstanceOf(QueryResult.NoContent.class);
    }

    @Test
    void lookupsLeadToTheirRows() {
        assertThat(api.get(ALPHA + "/primarycontactid", "$select", "fullname")
                        .path("@odata.context")
                        .asText())
                .isEqualTo(SampleApi.ROOT + "$metadata#contacts(fullname)/$entity");
        assertThat(api.result(BETA + "/primarycontactid")).isInstanceOf(QueryResult.NoContent.class);
    }

    @Test
    void collectionsLeadToTheirRows() {
        assertThat(api.all("fullname", ALPHA + "/contact_customer_accounts")).containsExactly("Ann");
        assertThat(api.get(ALPHA + "/contact_customer_accounts(" + SampleApi.id(101) + ")")
                        .path("fullname")
                        .asText())
                .isEqualTo("Ann");
        assertThat(SampleApi.text(api.result(ALPHA + "/contact_customer_accounts/$count")))
                .isEqualTo("1");
    }

    @Test
    void referencesAreAddresses() {
        assertThat(api.get(ALPHA + "/contact_customer_accounts/$ref")
                        .path("value")
                        .path(0)
                        .path("@odata.id")
                        .asText())
                .isEqualTo(SampleApi.ROOT + "contacts(" + SampleApi.id(101) + ")");
        assertThat(api.get(ALPHA + "/primarycontactid/$ref").path("@odata.id").asText())
                .isEqualTo(SampleApi.ROOT + "contacts(" + SampleApi.id(101) + ")");
        assertThat(api.result(BETA + "/primarycontactid/$ref")).isInstanceOf(QueryResult.NoContent.class);
    }

    @Test
    void collectionOptionsAreForCollections() {
        assertThatThrownBy(() -> api.get(ALPHA, "$filter", "name eq 'x'"))
                .isInstanceOfSatisfying(
                        WebApiError.class, error -> assertThat(error.status()).isEqualTo(400));
    }

    @Test
    void messagesAreReadWithTheirArguments() {
        ResourcePath path = parse(
                "Calculate(Left=@l,Kind=Microsoft.Dynamics.CRM.CalculationKind'Sum',Name='it''s',Target=@t)",
                "@l=5&@t=%7B'@odata.id':'accounts(1)'%7D");

        Call call = (Call) path.last();
        assertThat(call.message().name()).isEqualTo("Calculate");
        assertThat(call.arguments())
                .hasEntrySatisfying("Left", value -> assertThat(value.asInt()).isEqualTo(5))
                .hasEntrySatisfying("Kind", value -> assertThat(value.asText()).isEqualTo("Sum"))
                .hasEntrySatisfying("Name", value -> assertThat(value.asText()).isEqualTo("it's"))
                .hasEntrySatisfying(
                        "Target",
                        value -> assertThat(value.path("@odata.id").asText()).isEqualTo("accounts(1)"));
        assertThat(((Call) parse("WhoAmI", "").last()).arguments()).isEmpty();
    }

    @Test
    void boundMessagesFollowRows() {
        assertThat(((Call) parse(ALPHA + "/Microsoft.Dynamics.CRM.Rate()", "").last())
                        .message()
                        .name())
                .isEqualTo("Rate");
        assertThat(((Call) parse(ALPHA + "/mscrm.Close", "").last()).message().name())
                .isEqualTo("Close");
    }

    // scenario 77
    @Test
    void aBoundMessageWithoutItsNamespaceIsABadRequest() {
        assertThatThrownBy(() -> api.get(ALPHA + "/Rate()")).isInstanceOfSatisfying(WebApiError.class, error -> {
            assertThat(error.status()).isEqualTo(400);
            assertThat(error).hasMessageContaining("unresolved parameters");
        });
    }

    @Test
    void aBoundMessageOfAnotherTypeLeadsNowhere() {
        assertThatThrownBy(() -> parse("contacts(" + SampleApi.id(101) + ")/Microsoft.Dynamics.CRM.Rate()", ""))
                .isInstanceOfSatisfying(
                        WebApiError.class, error -> assertThat(error.status()).isEqualTo(404));
    }

    @Test
    void rowsAreLocatedForWrites() {
        Located located = api.engine().locate(api.environment(), parse(ALPHA + "/primarycontactid", ""));

        assertThat(located.type()).isEqualTo(SampleApi.CONTACT);
        assertThat(located.row().id()).isEqualTo(SampleApi.id(101));
    }

    @Test
    void answersOfFunctionsTakeQueryOptions() {
        List<WireRow> tags = List.of(api.tag(2, "b"), api.tag(1, "a"), api.tag(3, "c"));

        QueryResult rows = api.engine()
                .rows(
                        api.environment(),
                        SampleApi.TAG,
                        tags,
                        "$select=label&$filter=label%20ne%20'b'",
                        ReadPreferences.NONE);

        assertThat(SampleApi.column(SampleApi.json(rows), "label")).containsExactly("a", "c");
    }

    @Test
    void aRowIsShownAfterAWrite() {
        QueryResult row = api.engine()
                .row(api.environment(), SampleApi.ACCOUNT, SampleApi.id(1), "$select=name", ReadPreferences.NONE);

        assertThat(SampleApi.json(row).path("name").asText()).isEqualTo("Alpha/Co's");
    }

    private ResourcePath parse(String path, String query) {
        return ResourcePath.parse(api.environment().api(), path, query);
    }
}
