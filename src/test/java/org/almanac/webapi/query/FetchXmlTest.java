package org.almanac.webapi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.WireRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchXmlTest {

    private final SampleApi api = new SampleApi();

    @BeforeEach
    void rows() {
        WireRow ann = api.contact(101, "fullname", "Ann", "age", 30);
        WireRow alpha = api.account(
                1,
                "name",
                "Alpha",
                "employees",
                10,
                "revenue",
                new BigDecimal("100.50"),
                "industry",
                1,
                "channels",
                "1,2",
                "createdon",
                Instant.parse("2026-03-17T10:30:00Z"),
                "_primarycontactid_value",
                InMemoryRows.lookup(ann, "contact", "Ann"));
        api.account(
                2,
                "name",
                "Beta_1",
                "employees",
                20,
                "industry",
                2,
                "createdon",
                Instant.parse("2025-12-31T23:00:00Z"));
        api.account(3, "name", "Gamma", "industry", 2);
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
        api.contact(103, "fullname", "Cy", "age", 20, "_parentcustomerid_value", SampleApi.id(2));
    }

    private JsonNode fetch(String fetch) {
        return api.get("accounts", "fetchXml", fetch);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attribute='name' operator='eq' value='ALPHA' | Alpha",
                "attribute='employees' operator='ne' value='10' | Beta_1,Gamma",
                "attribute='employees' operator='gt' value='10' | Beta_1",
                "attribute='employees' operator='ge' value='10' | Alpha,Beta_1",
                "attribute='employees' operator='lt' value='20' | Alpha",
                "attribute='employees' operator='le' value='10' | Alpha",
                "attribute='name' operator='like' value='%a_1' | Beta_1",
                "attribute='name' operator='like' value='g%' | Gamma",
                "attribute='name' operator='not-like' value='%a' | Beta_1",
                "attribute='name' operator='begins-with' value='al' | Alpha",
                "attribute='name' operator='not-begin-with' value='al' | Beta_1,Gamma",
                "attribute='name' operator='ends-with' value='A' | Alpha,Gamma",
                "attribute='employees' operator='null' | Gamma",
                "attribute='employees' operator='not-null' | Alpha,Beta_1",
                "attribute='createdon' operator='on' value='2026-03-17' | Alpha",
                "attribute='createdon' operator='on-or-before' value='2025-12-31' | Beta_1",
                "attribute='createdon' operator='last-x-days' value='2' | Alpha",
                "attribute='createdon' operator='olderthan-x-months' value='1' | Beta_1",
                "attribute='createdon' operator='this-year' | Alpha",
                "attribute='primarycontactid' operator='eq' value='{00000000-0000-0000-0000-000000000065}' | Alpha",
                "attribute='accountid' operator='eq' value='00000000-0000-0000-0000-000000000002' | Beta_1",
                "attribute='employees' operator='eq' valueof='employees' | Alpha,Beta_1",
            })
    void conditionsAdmitWhatTheySay(String condition, String names) {
        JsonNode page = fetch("<fetch><entity name='account'><attribute name='name'/><filter><condition " + condition
                + "/></filter></entity></fetch>");

        assertThat(String.join(",", SampleApi.column(page, "name"))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({"in,Alpha;Beta_1", "not-in,''", "between,Alpha;Beta_1", "not-between,''"})
    void conditionsMayHaveSeveralValues(String operator, String names) {
        JsonNode page = fetch("<fetch><entity name='account'><attribute name='name'/><filter><condition"
                + " attribute='employees' operator='" + operator
                + "'><value>10</value><value>20</value></condition></filter></entity></fetch>");

        assertThat(String.join(";", SampleApi.column(page, "name"))).isEqualTo(names);
    }

    @Test
    void filtersNest() {
        JsonNode page = fetch("""
                <fetch><entity name='account'><attribute name='name'/>
                  <filter type='and'>
                    <condition attribute='industry' operator='eq' value='2'/>
                    <filter type='or'>
                      <condition attribute='employees' operator='null'/>
                      <condition attribute='name' operator='eq' value='alpha'/>
                    </filter>
                  </filter>
                </entity></fetch>""");

        assertThat(SampleApi.column(page, "name")).containsExactly("Gamma");
        assertThat(api.rows().narrowings().get(0).equal()).isEqualTo(Map.of("industry", 2));
    }

    @Test
    void linkedTablesAreJoined() {
        JsonNode page = fetch("""
                <fetch><entity name='account'><attribute name='name'/><attribute name='primarycontactid'/>
                  <order attribute='name' descending='true'/>
                  <link-entity name='contact' from='parentcustomerid' to='accountid' alias='c' link-type='inner'>
                    <attribute name='fullname'/><attribute name='age' alias='years'/>
                    <order attribute='age'/>
                  </link-entity>
                </entity></fetch>""");

        assertThat(page.path("value"))
                .extracting(row -> row.path("name").asText()
                        + ' '
                        + row.path("c.fullname").asText()
                        + ' '
                        + row.path("years").asInt())
                .containsExactly("Beta_1 Cy 20", "Alpha Ann 30", "Alpha Bob 50");
        assertThat(page.path("value").path(1).path("_primarycontactid_value").asText())
                .isEqualTo(SampleApi.id(101).toString());
        assertThat(page.path("value").path(0).has("accountid")).isTrue();
    }

    @Test
    void outerLinksKeepRowsWithoutPartner() {
        String fetch = """
                <fetch><entity name='account'><attribute name='name'/>
                  <filter><condition entityname='c' attribute='contactid' operator='%s'/></filter>
                  <link-entity name='contact' from='parentcustomerid' to='accountid' alias='c' link-type='outer'>
                    <filter><condition attribute='age' operator='gt' value='40'/></filter>
                  </link-entity>
                </entity></fetch>""";

        assertThat(SampleApi.column(fetch(fetch.formatted("null")), "name")).containsExactly("Beta_1", "Gamma");
        assertThat(SampleApi.column(fetch(fetch.formatted("not-null")), "name")).containsExactly("Alpha");
    }

    @ParameterizedTest
    @CsvSource({"any,Alpha;Beta_1", "exists,Alpha;Beta_1", "in,Alpha;Beta_1", "not any,Gamma"})
    void linksMayOnlyAskWhetherThereIsSomething(String type, String names) {
        JsonNode page = fetch("<fetch><entity name='account'><attribute name='name'/><link-entity name='contact'"
                + " from='parentcustomerid' to='accountid' link-type='" + type + "'/></entity></fetch>");

        assertThat(String.join(";", SampleApi.column(page, "name"))).isEqualTo(names);
    }

    @Test
    void allAttributesAreAllColumns() {
        JsonNode row = fetch("<fetch top='1'><entity name='account'><all-attributes/></entity></fetch>")
                .path("value")
                .path(0);

        assertThat(row.path("revenue").decimalValue()).isEqualByComparingTo("100.50");
        assertThat(row.path("_primarycontactid_value").asText())
                .isEqualTo(SampleApi.id(101).toString());
        assertThat(row.path("@odata.etag").asText()).isEqualTo("W/\"1\"");
    }

    @Test
    void aggregatesAreGrouped() {
        JsonNode page = fetch("""
                <fetch aggregate='true'><entity name='account'>
                  <attribute name='industry' alias='trade' groupby='true'/>
                  <attribute name='accountid' alias='number' aggregate='count'/>
                  <attribute name='employees' alias='staffed' aggregate='countcolumn'/>
                  <attribute name='employees' alias='staff' aggregate='sum'/>
                  <attribute name='employees' alias='mean' aggregate='avg'/>
                  <attribute name='name' alias='first' aggregate='min'/>
                  <order alias='trade' descending='true'/>
                </entity></fetch>""");

        assertThat(page.path("value"))
                .hasToString("[{\"trade\":2,\"number\":2,\"staffed\":1,\"staff\":20,\"mean\":20,\"first\":\"Beta_1\"},"
                        + "{\"trade\":1,\"number\":1,\"staffed\":1,\"staff\":10,\"mean\":10,\"first\":\"Alpha\"}]");
    }

    @Test
    void datesAreGroupedByTheirParts() {
        JsonNode page = fetch("""
                <fetch aggregate='true'><entity name='account'>
                  <attribute name='createdon' alias='year' groupby='true' dategrouping='year'/>
                  <attribute name='accountid' alias='number' aggregate='count'/>
                  <filter><condition attribute='createdon' operator='not-null'/></filter>
                  <order alias='year'/>
                </entity></fetch>""");

        assertThat(page.path("value")).hasToString("[{\"year\":2025,\"number\":1},{\"year\":2026,\"number\":1}]");
    }

    @Test
    void distinctRowsAreShownOnce() {
        JsonNode page =
                fetch("<fetch distinct='true'><entity name='account'><attribute name='industry'/></entity></fetch>");

        assertThat(page.path("value")).hasToString("[{\"industry\":1},{\"industry\":2}]");
    }

    @Test
    void pagesFollowWithTheCookie() {
        for (int number = 10; number < 20; number++) {
            api.account(number, "name", "n" + number % 3);
        }
        api.preferring(0, "*");
        List<String> ids = new ArrayList<>();
        String cookie = "";
        int page = 1;
        JsonNode answer;
        do {
            answer = fetch("<fetch count='4' page='" + page + "' paging-cookie='" + cookie
                    + "'><entity name='account'><attribute name='name'/><order attribute='name'/></entity></fetch>");
            ids.addAll(SampleApi.column(answer, "accountid"));
            cookie = decoded(
                    answer.path("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie").asText());
            page++;
        } while (answer.path("@Microsoft.Dynamics.CRM.morerecords").asBoolean());

        assertThat(ids).hasSize(13).doesNotHaveDuplicates();
        assertThat(page).isEqualTo(5);
    }

    /** As clients do it: the attribute, decoded twice, escaped for XML. */
    private static String decoded(String cookie) {
        Matcher inner = Pattern.compile("pagingcookie=\"([^\"]*)\"").matcher(cookie);
        if (!inner.find()) {
            return "";
        }
        String once = URLDecoder.decode(inner.group(1), StandardCharsets.UTF_8);
        return URLDecoder.decode(once, StandardCharsets.UTF_8)
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Test
    void pagesCanBeNumberedWithoutCookie() {
        String fetch =
                "<fetch count='2' page='2' returntotalrecordcount='true'><entity name='account'><attribute name='name'/></entity></fetch>";

        JsonNode page = fetch(fetch);

        assertThat(SampleApi.column(page, "name")).containsExactly("Gamma");
        assertThat(page.path("@odata.count").asInt()).isEqualTo(3);
    }

    @Test
    void aViewIsAStoredQuery() {
        api.rows()
                .put(
                        "savedquery",
                        new WireRow(
                                SampleApi.id(900),
                                1,
                                Map.of(
                                        "fetchxml",
                                        "<fetch><entity name='account'><attribute name='name'/><filter><condition attribute='name' operator='eq' value='Gamma'/></filter></entity></fetch>")));

        assertThat(SampleApi.column(
                        api.get("accounts", "savedQuery", SampleApi.id(900).toString()), "name"))
                .containsExactly("Gamma");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<fetch>",
                "<fetch/>",
                "<entity name='account'/>",
                "<fetch><entity name='contact'/></fetch>",
                "<fetch><entity name='account'><attribute name='nmae'/></entity></fetch>",
                "<fetch><entity name='account'><filter><condition attribute='name' operator='magic' value='x'/></filter></entity></fetch>",
                "<fetch><entity name='account'><filter><condition attribute='employees' operator='eq' value='x'/></filter></entity></fetch>",
                "<fetch><entity name='account'><link-entity name='nothing' from='a' to='b'/></entity></fetch>",
                "<fetch count='-1'><entity name='account'/></fetch>",
                "<fetch page='2' paging-cookie='x'><entity name='account'/></fetch>",
                "<!DOCTYPE fetch [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><fetch><entity name='account'><attribute name='&x;'/></entity></fetch>",
            })
    void queriesThatCannotBeReadAreBadRequests(String fetch) {
        assertThatThrownBy(() -> fetch(fetch))
                .isInstanceOfSatisfying(
                        WebApiError.class, error -> assertThat(error.status()).isEqualTo(400));
    }
}
