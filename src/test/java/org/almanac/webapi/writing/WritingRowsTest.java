package org.almanac.webapi.writing;

import static org.almanac.webapi.world.SmallModel.ACCOUNT;
import static org.almanac.webapi.world.SmallModel.CONTACT;
import static org.almanac.webapi.world.SmallModel.TAG;
import static org.almanac.webapi.world.SmallWorld.ROOT;
import static org.almanac.webapi.world.SmallWorld.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.source.WireRow.LookupValue;
import org.almanac.webapi.world.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class WritingRowsTest {

    private static final EnvironmentName DEV = new EnvironmentName("dev");
    private static final String A = "aaaaaaaa-0000-0000-0000-000000000001";
    private static final String C = "cccccccc-0000-0000-0000-000000000001";

    private final SmallWorld world = new SmallWorld();

    private WireRow row(EntityType type, String id) {
        return world.rows.find(DEV, type, UUID.fromString(id)).orElseThrow();
    }

    private void account(String members) {
        assertThat(world.send("POST", "accounts", json("{'accountid':'" + A + "'" + members + "}")))
                .hasStatus(204);
    }

    private void contact() {
        assertThat(world.send("POST", "contacts", json("{'contactid':'" + C + "','fullname':'Ann'}")))
                .hasStatus(204);
    }

    @Test
    void aRowIsMadeUnderTheIdThatTheClientChooses() {
        var answer = world.send("POST", "accounts", json("{'accountid':'" + A + "','name':'Contoso'}"));

        assertThat(answer)
                .hasStatus(204)
                .hasHeader("OData-EntityId", ROOT + "accounts(" + A + ")")
                .hasHeader("Location", ROOT + "accounts(" + A + ")")
                .hasHeader("OData-Version", "4.0");
        assertThat(answer.getResponse().getHeader("REQ_ID"))
                .isEqualTo(answer.getResponse().getHeader("x-ms-service-request-id"));
        assertThat(row(ACCOUNT, A).value("name")).isEqualTo("Contoso");
    }

    @Test
    void aRowGetsAnIdOtherwise() {
        assertThat(world.send("POST", "accounts", json("{'name':'Contoso'}"))).hasStatus(204);

        assertThat(world.rows.size(ACCOUNT)).isOne();
    }

    @Test
    void valuesHaveTheTypeOfTheirColumns() {
        account(
                ",'revenue':12.50,'creditonhold':true,'numberofemployees':7,'lastonholdtime':'2026-03-01T12:00:00+01:00',"
                        + "'foundedon':'1999-12-31','industrycode':2,'interests':'1, 2','logo':'AQI=','name':null,"
                        + "'name@OData.Community.Display.V1.FormattedValue':'x','createdon':'2020-01-01T00:00:00Z'");

        assertThat(row(ACCOUNT, A).values())
                .containsEntry("revenue", new BigDecimal("12.50"))
                .containsEntry("creditonhold", true)
                .containsEntry("numberofemployees", 7)
                .containsEntry("lastonholdtime", Instant.parse("2026-03-01T11:00:00Z"))
                .containsEntry("foundedon", LocalDate.of(1999, 12, 31))
                .containsEntry("industrycode", 2)
                .containsEntry("interests", "1,2")
                .doesNotContainKeys("name", "createdon")
                .hasEntrySatisfying("logo", logo -> assertThat(logo).isEqualTo(new byte[] {1, 2}));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {'colour':'red'} | 0x80048d19 | The property 'colour' does not exist on type 'Microsoft.Dynamics.CRM.account'
                {'Name':'x'} | 0x80048d19 | The property 'Name' does not exist
                {'numberofemployees':'many'} | 0x80048d19 | expected type 'Edm.Int32'
                {'numberofemployees':1.5} | 0x80048d19 | expected type 'Edm.Int32'
                {'revenue':'1'} | 0x80048d19 | expected type 'Edm.Decimal'
                {'creditonhold':1} | 0x80048d19 | expected type 'Edm.Boolean'
                {'name':{}} | 0x80048d19 | expected type 'Edm.String'
                {'foundedon':'31.12.1999'} | 0x80048d19 | expected type 'Edm.Date'
                {'accountid':'1'} | 0x80048d19 | expected type 'Edm.Guid'
                {'name':'123456789012345678901'} | 0x80044331 | maximum allowed length of '20'
                {'industrycode':9} | 0x8004431A | Accepted Values: 1,2
                {'interests':'1,9'} | 0x8004431A | The value 9 of 'interests'
                {'_primarycontactid_value':'cccccccc-0000-0000-0000-000000000001'} | 0x80060888 | Use Navigation properties instead
                {'primarycontactid':'x'} | 0x80048d19 | it takes an object
                {'owner@odata.bind':'/contacts(cccccccc-0000-0000-0000-000000000001)'} | 0x80048d19 | An undeclared property 'owner'
                {'createdby@odata.bind':'/contacts(cccccccc-0000-0000-0000-000000000001)'} | 0x80048d19 | set by the environment only
                {'primarycontactid@odata.bind':'/contacts'} | '' | leads to no row of this environment
                {'primarycontactid@odata.bind':'https://elsewhere/contacts(cccccccc-0000-0000-0000-000000000001)'} | '' | leads to no row
                {'name' | '' | The JSON of the body is malformed
                [] | '' | must be a JSON object
                """)
    void whatDoesNotFitIsRefused(String body, String code, String message) {
        assertThat(world.send("POST", "accounts", json(body)))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying("$.error.code", value -> assertThat(value).isEqualTo(code))
                .hasPathSatisfying(
                        "$.error.message", value -> assertThat(value).asString().contains(message));
        assertThat(world.rows.size(ACCOUNT)).isZero();
    }

    @Test
    void anIdIsTakenOnce() {
        account("");

        assertThat(world.send("POST", "accounts", json("{'accountid':'" + A + "'}")))
                .hasStatus(412)
                .bodyJson()
                .extractingPath("$.error.code")
                .isEqualTo("0x80040237");
    }

    @ParameterizedTest
    @CsvSource({
        "/contacts(" + C + ")",
        "contacts(" + C + ")",
        ROOT + "contacts(" + C + ")",
        "/api/data/v9.2/contacts(" + C + ")",
        "/environments/dev/api/data/v9.0/contacts(" + C + ")"
    })
    void aLookupIsBoundByAddress(String address) {
        contact();

        account(",'primarycontactid@odata.bind':'" + address + "'");

        assertThat(row(ACCOUNT, A).value("_primarycontactid_value"))
                .isEqualTo(new LookupValue(UUID.fromString(C), "contact", "Ann"));
    }

    @Test
    void aLookupIsBoundByAlternateKey() {
        account(",'accountnumber':'N 1'");
        assertThat(world.send(
                        "POST",
                        "contacts",
                        json("{'contactid':'" + C
                                + "','parentcustomerid_account@odata.bind':'/accounts(accountnumber=%27N 1%27)'}")))
                .hasStatus(204);

        assertThat(row(CONTACT, C).value("_parentcustomerid_value"))
                .isEqualTo(new LookupValue(UUID.fromString(A), "account", null));
    }

    @Test
    void aLookupIsNotBoundToWhatIsNotThere() {
        assertThat(world.send("POST", "accounts", json("{'primarycontactid@odata.bind':'/contacts(" + C + ")'}")))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.error.code")
                .isEqualTo("0x80040217");
    }

    @Test
    void nullClearsALookup() {
        contact();
        account(",'primarycontactid@odata.bind':'/contacts(" + C + ")'");

        assertThat(world.send("PATCH", "accounts(" + A + ")", json("{'primarycontactid@odata.bind':null}")))
                .hasStatus(204);

        assertThat(row(ACCOUNT, A).value("_primarycontactid_value")).isNull();
    }

    @Test
    void whatHangsOnARowIsMadeWithIt() {
        account(",'primarycontactid':{'fullname':'Ann'},"
                + "'contact_customer_accounts':[{'contactid':'" + C + "','fullname':'Bob'},{'fullname':'Cid'}],"
                + "'account_tags':[{'name':'big'}]");

        assertThat(world.rows.size(CONTACT)).isEqualTo(3);
        assertThat(world.rows.size(TAG)).isOne();
        assertThat(row(ACCOUNT, A).value("_primarycontactid_value")).isInstanceOf(LookupValue.class);
        assertThat(row(CONTACT, C).value("_parentcustomerid_value"))
                .isEqualTo(new LookupValue(UUID.fromString(A), "account", null));
    }

    @Test
    void nothingIsMadeIfAPartDoesNotFit() {
        assertThat(world.send(
                        "POST",
                        "accounts",
                        json("{'name':'A','contact_customer_accounts':[{'fullname':'B'},{'age':1}]}")))
                .hasStatus(400);

        assertThat(world.rows.size(ACCOUNT)).isZero();
        assertThat(world.rows.size(CONTACT)).isZero();
    }

    @Test
    void aRowIsMadeInACollection() {
        account("");

        assertThat(world.send(
                        "POST",
                        "accounts(" + A + ")/contact_customer_accounts",
                        json("{'contactid':'" + C + "','fullname':'Ann'}")))
                .hasStatus(204)
                .hasHeader("OData-EntityId", ROOT + "contacts(" + C + ")");

        assertThat(row(CONTACT, C).value("_parentcustomerid_value"))
                .isEqualTo(new LookupValue(UUID.fromString(A), "account", null));
    }

    @Test
    void aChangeTakesNoRowsToMake() {
        account("");

        assertThat(world.send("PATCH", "accounts(" + A + ")", json("{'primarycontactid':{'fullname':'Ann'}}")))
                .hasStatus(400);
    }

    @Test
    void anUnknownKeyMakesARow() {
        assertThat(world.send("PATCH", "accounts(accountnumber='N1')", json("{'name':'Contoso'}")))
                .hasStatus(204);
        assertThat(world.send("PATCH", "accounts(accountnumber='N1')", json("{'name':'Contoso Ltd'}")))
                .hasStatus(204);

        assertThat(world.rows.rows(DEV, ACCOUNT, Narrowing.NONE))
                .singleElement()
                .satisfies(row -> assertThat(row.values())
                        .containsEntry("name", "Contoso Ltd")
                        .containsEntry("accountnumber", "N1"));
    }

    @Test
    void onePropertyIsSetAndCleared() {
        account("");
        String name = "accounts(" + A + ")/name";

        assertThat(world.send("PUT", name, json("{'value':'Contoso'}"))).hasStatus(204);
        assertThat(row(ACCOUNT, A).value("name")).isEqualTo("Contoso");
        assertThat(world.send("PUT", name, json("{'value':7}"))).hasStatus(400);
        assertThat(world.send("DELETE", name)).hasStatus(204);
        assertThat(row(ACCOUNT, A).value("name")).isNull();
        assertThat(world.send("DELETE", "accounts(" + A + ")/createdon")).hasStatus(405);
    }

    @Test
    void aFileIsUploadedAsItIs() {
        account("");

        assertThat(world.perform(
                        MockMvcRequestBuilders.request(HttpMethod.PATCH, SmallWorld.uri("accounts(" + A + ")/logo"))
                                .contentType("application/octet-stream")
                                .content("pixels")))
                .hasStatus(204);

        assertThat(row(ACCOUNT, A).value("logo")).isEqualTo("pixels".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRowIsDeletedOnce() {
        account("");

        assertThat(world.send("DELETE", "accounts(" + A + ")")).hasStatus(204);
        assertThat(world.send("DELETE", "accounts(" + A + ")"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.error.code")
                .isEqualTo("0x80040217");
    }

    @ParameterizedTest
    @CsvSource({"PATCH, accounts", "DELETE, accounts", "PUT, accounts", "POST, accounts(" + A + ")"})
    void collectionsAndRowsKnowTheirMethods(String method, String address) {
        account("");

        assertThat(world.send(method, address, json("{}"))).hasStatus(405);
    }
}
