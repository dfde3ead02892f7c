package org.almanac.webapi.served;

import static org.almanac.webapi.served.ServedApi.DEV;
import static org.almanac.webapi.served.ServedApi.changeSet;
import static org.almanac.webapi.served.ServedApi.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.target.AsyncOperation;
import org.almanac.target.AsyncOperations;
import org.almanac.target.WaitingWork;
import org.almanac.webapi.messages.MessageStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a change set of real rows, components and solutions leaves behind. */
abstract class ChangingTogether {

    private static final String FAILS = part("PATCH accounts(00000000-0000-0000-0000-00000000dead)", "{'nosuch':1}");
    private static final String A = "aaaaaaaa-0000-0000-0000-000000000001";
    private static final String RESOURCE = "{'webresourceid':'" + A
            + "','name':'new_page','displayname':'Page','webresourcetype':1,'content':'PHA+PC9wPg=='}";

    private final TestDatabase product;
    private ServedApi api;

    ChangingTogether(TestDatabase product) {
        this.product = product;
    }

    @BeforeEach
    void begin() {
        api = ServedApi.on(product);
    }

    @AfterEach
    void end() {
        api.close();
    }

    private static String account(String name) {
        return part("POST accounts", "{'accountid':'" + A + "','name':'" + name + "'}");
    }

    private String publisher() {
        var made = api.post(
                "publishers",
                "{'uniquename':'Contoso','friendlyname':'Contoso','customizationprefix':'ctso',"
                        + "'customizationoptionvalueprefix':20000}");
        assertThat(made).hasStatus(204);
        return api.get("publishers?$filter=uniquename%20eq%20'Contoso'")
                .path("value")
                .path(0)
                .path("publisherid")
                .asText();
    }

    private static String solution(String publisher) {
        return part(
                "POST solutions",
                "{'uniquename':'Core','friendlyname':'Core','version':'1.0.0.0','publisherid@odata.bind':'/publishers("
                        + publisher + ")'}");
    }

    private JsonNode solutions(String name) {
        return api.get("solutions?$select=uniquename&$filter=uniquename%20eq%20'" + name + "'")
                .path("value");
    }

    private JsonNode pages() {
        return api.get("webresourceset?$select=name&$filter=name%20eq%20'new_page'")
                .path("value");
    }

    private void imported() {
        String zip =
                Base64.getEncoder().encodeToString(MessageStage.expenses("1.0").toBytes());
        api.batch(importing(zip));
        api.bean(WaitingWork.class).workOff();
        assertThat(solutions("ContosoExpenses")).hasSize(1);
    }

    private static String importing(String zip) {
        return part(
                "POST ImportSolutionAsync",
                "{'OverwriteUnmanagedCustomizations':false,'PublishWorkflows':true,'ImportJobId':'" + UUID.randomUUID()
                        + "','CustomizationFile':'" + zip + "'}");
    }

    @Test
    void rowsGoWhenALaterRequestFails() {
        String answer = api.batch(changeSet(account("Fabrikam"), FAILS));

        assertThat(answer).contains("HTTP/1.1 400").doesNotContain("HTTP/1.1 204");
        assertThat(api.status("accounts(" + A + ")")).isEqualTo(404);

        assertThat(api.batch(changeSet(account("Fabrikam")))).contains("HTTP/1.1 204");
        assertThat(api.get("accounts(" + A + ")").path("name").asText()).isEqualTo("Fabrikam");
    }

    @Test
    void changesOfARowGoWhenALaterRequestFails() {
        api.batch(account("Fabrikam"));

        api.batch(changeSet(part("PATCH accounts(" + A + ")", "{'name':'Northwind'}"), FAILS));

        assertThat(api.get("accounts(" + A + ")").path("name").asText()).isEqualTo("Fabrikam");
    }

    @Test
    void componentsAndSolutionsGoWhenALaterRequestFails() {
        String publisher = publisher();

        String answer = api.batch(changeSet(solution(publisher), part("POST webresourceset", RESOURCE), FAILS));

        assertThat(answer).contains("HTTP/1.1 400").doesNotContain("HTTP/1.1 204");
        assertThat(solutions("Core")).isEmpty();
        assertThat(pages()).isEmpty();

        String kept = api.batch(changeSet(solution(publisher), part("POST webresourceset", RESOURCE)));
        assertThat(kept).contains("HTTP/1.1 204");
        assertThat(solutions("Core")).hasSize(1);
        assertThat(pages()).hasSize(1);
    }

    @Test
    void aMessageThatWaitsIsNoPartOfAChangeSet() {
        String answer = api.batch(changeSet(account("Fabrikam"), part("POST PublishAllXml", "{}")));

        assertThat(answer).contains("HTTP/1.1 400", "PublishAllXml cannot be part of a change set");
        assertThat(api.status("accounts(" + A + ")")).isEqualTo(404);
        assertThat(api.bean(AsyncOperations.class).list(DEV, 10)).isEmpty();
    }

    @Test
    void eachImportOfABatchIsAnOperationOfItsOwn() {
        String zip =
                Base64.getEncoder().encodeToString(MessageStage.expenses("1.0").toBytes());

        String answer = api.batch(importing(zip), importing(zip));

        assertThat(answer.split("AsyncOperationId\"", -1)).hasSize(3);
        assertThat(api.bean(AsyncOperations.class).list(DEV, 10))
                .extracting(AsyncOperation::correlation)
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(api.get("asyncoperations").path("value"))
                .allMatch(row -> row.path("_owninguser_value").equals(row.path("_createdby_value")));
    }

    @Test
    void aManagedSolutionIsUninstalledAsTheChangeSetHasLeftIt() {
        String publisher = publisher();
        imported();
        String id = api.get("solutions?$filter=uniquename%20eq%20'ContosoExpenses'")
                .path("value")
                .path(0)
                .path("solutionid")
                .asText();

        String answer = api.batch(changeSet(
                solution(publisher), part("POST webresourceset", RESOURCE), part("DELETE solutions(" + id + ")", "")));

        assertThat(answer).contains("HTTP/1.1 204").doesNotContain("HTTP/1.1 4");
        assertThat(solutions("ContosoExpenses")).isEmpty();
        assertThat(solutions("Core")).hasSize(1);
    }
}
