package org.almanac.webapi.protocol;

import static org.almanac.webapi.world.SmallModel.ACCOUNT;
import static org.almanac.webapi.world.SmallWorld.ROOT;
import static org.almanac.webapi.world.SmallWorld.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.world.SmallWorld;
import org.almanac.webapi.writing.Conditions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingOverHttpTest {

    private static final String A = "aaaaaaaa-0000-0000-0000-000000000001";
    private static final String NEW =
            "{'accountid':'" + A + "','name':'Contoso','accountnumber':'a/b','primarycontactid':{'fullname':'Ann'}}";

    private final SmallWorld world = new SmallWorld();

    private String etag() {
        return world.rows
                .find(new EnvironmentName("dev"), ACCOUNT, UUID.fromString(A))
                .map(Conditions::etag)
                .orElseThrow();
    }

    // scenario 76
    @Test
    void theNewRowIsAnsweredToThoseWhoPreferIt() {
        var answer = world.send(
                "POST",
                "accounts?$select=name&$expand=primarycontactid($select=fullname)",
                json(NEW),
                "Prefer",
                "return=representation");

        assertThat(answer)
                .hasStatus(201)
                .hasHeader("Preference-Applied", "return=representation")
                .hasHeader("OData-EntityId", ROOT + "accounts(" + A + ")")
                .bodyJson()
                .hasPathSatisfying("$.name", name -> assertThat(name).isEqualTo("Contoso"))
                .hasPathSatisfying(
                        "$.primarycontactid.fullname", name -> assertThat(name).isEqualTo("Ann"))
                .hasPathSatisfying("$['@odata.etag']", etag -> assertThat(etag).isEqualTo(etag()))
                .doesNotHavePath("$.accountnumber");
    }

    @Test
    void theChangedRowIsAnsweredToThoseWhoPreferIt() {
        assertThat(world.send("POST", "accounts", json(NEW))).hasStatus(204);

        assertThat(world.send(
                        "PATCH",
                        "accounts(" + A + ")?$select=name",
                        json("{'name':'Fabrikam'}"),
                        "Prefer",
                        "return=representation"))
                .hasStatus(200)
                .hasHeader("Preference-Applied", "return=representation")
                .hasHeader("ETag", etag())
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("Fabrikam");
    }

    @Test
    void aReaderWhoHasTheVersionGetsNoBody() {
        assertThat(world.send("POST", "accounts", json(NEW))).hasStatus(204);
        String row = "accounts(" + A + ")?$select=name";

        assertThat(world.send("GET", row)).hasStatusOk().hasHeader("ETag", etag());
        assertThat(world.send("GET", row, "If-None-Match", etag()))
                .hasStatus(304)
                .body()
                .isEmpty();
        assertThat(world.send("GET", row, "If-None-Match", "W/\"1\"")).hasStatusOk();
        assertThat(world.send("GET", row, "If-None-Match", "null")).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "accounts(accountnumber='a/b'), 200",
        "accounts(accountnumber='a%2Fb'), 200",
        "accounts(accountnumber=%27a%2Fb%27), 200",
        "accounts(accountnumber='b'), 404",
        "accounts(" + A + ")/name, 200",
        "accounts(" + A + ")/name/$value, 200",
        "accounts(" + A + ")/revenue, 204",
        "accounts(" + A + ")/primarycontactid, 200",
        "accounts/$count, 200",
        "accounts?$filter=name%20eq%20'Contoso'&$count=true, 200",
        "Tags?$select=name, 200",
        "accounts?$filter=colour%20eq%201, 400"
    })
    void addressesAreTakenAsTheyAreSent(String address, int status) {
        assertThat(world.send("POST", "accounts", json(NEW))).hasStatus(204);

        assertThat(world.send("GET", address)).hasStatus(status);
    }

    @Test
    void preferencesThatWereFollowedAreSaid() {
        assertThat(world.send(
                        "GET",
                        "accounts",
                        "Prefer",
                        "odata.maxpagesize=3,odata.include-annotations=\"OData.*,mscrm.x\""))
                .hasStatusOk()
                .hasHeader("Preference-Applied", "odata.maxpagesize=3,odata.include-annotations=\"OData.*,mscrm.x\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/environments/dev/api/data/v9.2", "/environments/dev/api/data/v9.2/"})
    void theRootNamesTheEntitySets(String address) {
        assertThat(world.send("GET", address))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.value[0].name")
                .isEqualTo("accounts");
    }

    @Test
    void whoWantsNoMetadataGetsTheValuesOnly() {
        assertThat(world.send("POST", "accounts", json(NEW))).hasStatus(204);

        assertThat(world.send(
                        "GET",
                        "accounts?$select=name,revenue&$count=true",
                        "Accept",
                        "application/json; odata.metadata=none"))
                .hasContentType("application/json; odata.metadata=none")
                .bodyJson()
                .hasPath("$['@odata.count']")
                .hasPathSatisfying("$.value[0].name", name -> assertThat(name).isEqualTo("Contoso"))
                .doesNotHavePath("$['@odata.context']")
                .doesNotHavePath("$.value[0]['@odata.etag']");
    }

    @Test
    void metadataIsXmlWhateverIsAccepted() {
        assertThat(world.send("GET", "$metadata", "Accept", "application/json"))
                .hasStatusOk()
                .hasContentType("application/xml")
                .bodyText()
                .contains("EntityType Name=\"account\"", "Function Name=\"WhoAmI\"");
        assertThat(world.send("POST", "$metadata")).hasStatus(405);
    }
}
