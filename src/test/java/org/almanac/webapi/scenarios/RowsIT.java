package org.almanac.webapi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowsIT extends OverHttp {

    private static final int MOST_IN_A_BATCH = 1000;

    private String account(String name) {
        return "accounts("
                + api.post("accounts", "{'name':'" + name + "'}", "Prefer", "return=representation")
                        .expect(201)
                        .at("accountid")
                        .asText()
                + ")";
    }

    private void accounts(int count) {
        for (int made = 0; made < count; made += MOST_IN_A_BATCH) {
            StringBuilder batch = new StringBuilder("--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n");
            for (int n = 0; n < MOST_IN_A_BATCH; n++) {
                batch.append(
                                "--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: ")
                        .append(n + 1)
                        .append("\r\n\r\nPOST /environments/")
                        .append(environment)
                        .append(
                                "/api/data/v9.2/accounts HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{\"name\":\"")
                        .append(made + n)
                        .append("\"}\r\n");
            }
            api.send(
                            "POST",
                            "$batch",
                            BodyPublishers.ofString(
                                    batch.append("--c--\r\n--b--\r\n").toString()),
                            "Content-Type",
                            "multipart/mixed; boundary=b")
                    .expect(200);
        }
    }

    // scenario 71
    // scenario 72
    @Test
    void pagesHaveFiveThousandRowsUnlessTheClientWantsFewer() {
        accounts(7000);

        Answer first = api.get("accounts?$select=name");
        assertThat(first.rows()).hasSize(5000);
        Answer second = api.get(first.at("@odata.nextLink").asText());
        assertThat(second.rows()).hasSize(2000);
        assertThat(second.at("@odata.nextLink").isMissingNode()).isTrue();
        assertThat(List.of(first, second).stream().flatMap(page -> page.rows().stream()))
                .extracting(row -> row.path("accountid").asText())
                .doesNotHaveDuplicates();

        Answer small = api.get("accounts?$select=name&$top=10", "Prefer", "odata.maxpagesize=50");
        assertThat(small.rows()).hasSize(50);
        assertThat(small.at("@odata.nextLink").asText()).contains("$skiptoken");
        assertThat(small.header("Preference-Applied")).hasValue("odata.maxpagesize=50");
    }

    // scenario 73
    @Test
    void whatSomebodyHasChangedIsNotOverwritten() {
        String row = account("Contoso");
        String etag = api.get(row).at("@odata.etag").asText();
        api.patch(row, "{'name':'Fabrikam'}", "If-Match", etag).expect(204);

        api.patch(row, "{'name':'Late'}", "If-Match", etag).refused(412, "0x80060882");

        assertThat(api.get(row).at("name").asText()).isEqualTo("Fabrikam");
    }

    // scenario 74
    @Test
    void anUpdateThatMustNotCreateFindsNothing() {
        String row = "accounts(" + UUID.randomUUID() + ")";

        api.patch(row, "{'name':'Nobody'}", "If-Match", "*").refused(404, "0x80040217");

        api.get(row).refused(404, "0x80040217");
        assertThat(api.get("accounts").rows()).isEmpty();
    }

    // scenario 75
    @Test
    void aCreationThatMustNotUpdateIsStoppedByTheRow() {
        String row = account("Contoso");

        Answer refused =
                api.patch(row, "{'name':'Other'}", "If-None-Match", "*").expect(412);

        assertThat(refused.at("/error/code").asText()).startsWith("0x8");
        assertThat(api.get(row).at("name").asText()).isEqualTo("Contoso");
    }

    // scenario 76
    @Test
    void aCreationGivesTheRowBackWhenThatIsPreferred() {
        Answer made = api.post("accounts", "{'name':'Contoso'}", "Prefer", "return=representation");

        made.expect(201);
        assertThat(made.header("Preference-Applied")).hasValue("return=representation");
        assertThat(made.at("name").asText()).isEqualTo("Contoso");
        assertThat(made.header("OData-EntityId"))
                .hasValue(directory.base(environment) + "/api/data/v9.2/accounts("
                        + made.at("accountid").asText() + ")");
    }

    // scenario 77
    @Test
    void whatIsBoundIsCalledByItsFullName() {
        String row = account("Contoso");

        assertThat(api.get(row + "/Microsoft.Dynamics.CRM.Rating()")
                        .expect(200)
                        .at("Row")
                        .asText())
                .isEqualTo(row);
        Answer refused = api.get(row + "/Rating()").expect(400);

        assertThat(refused.at("/error/message").asText()).contains("unresolved parameters");
    }

    // scenario 81
    @Test
    void aReasonOfAnotherStateIsRefused() {
        String row = account("Contoso");

        api.patch(row, "{'statecode':1,'statuscode':1}").refused(400, "0x80048408");

        JsonNode kept = api.get(row + "?$select=statecode,statuscode").json();
        assertThat(kept.path("statecode").asInt()).isZero();
        assertThat(kept.path("statuscode").asInt()).isEqualTo(1);
    }
}
