package org.almanac.webapi.calling;

import static org.almanac.webapi.world.SmallWorld.ROOT;
import static org.almanac.webapi.world.SmallWorld.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.almanac.webapi.world.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallingMessagesTest {

    private static final String A = "aaaaaaaa-0000-0000-0000-000000000001";

    private final SmallWorld world = new SmallWorld();

    @ParameterizedTest
    @ValueSource(strings = {"WhoAmI", "WhoAmI()"})
    void aFunctionWithoutParametersNeedsNoParentheses(String address) {
        assertThat(world.send("GET", address))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"@odata.context\":\"" + ROOT
                        + "$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse\",\"User\":\"operator\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
                Echo(Text='it''s')                                ~ it's
                Echo(Text=%27a%2Fb%27)                            ~ a/b
                Echo(Text='http://x/y;z')                         ~ http://x/y;z
                Echo(Text=@p)?@p='x%26y'                          ~ x&y
                Echo(Text='x',Level=Microsoft.Dynamics.CRM.EntityFilters'Entity') ~ x|"Entity"
                Echo(Text='x',Target=@t)?@t=%7B'@odata.id':'accounts(7)'%7D       ~ x|{"@odata.id":"accounts(7)"}
                Echo(Text='x',Names=@n)?@n=%5B'a','b,c'%5D        ~ x|["a","b,c"]
                Echo(Text='x',File=@f)?@f='aGVsbG8='              ~ x|hello
                """)
    void argumentsStandInTheAddressOrAreNamedThere(String address, String said) {
        assertThat(world.send("GET", address.strip()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.Said")
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                Echo()                          | The required parameter 'Text' is missing.
                Echo(Text=7)                    | expected type 'Edm.String'
                Echo(Text='x',Other='y')        | The parameter 'Other' in the request payload is not a valid parameter
                Echo(Text='x',Names='a')        | expected type 'Collection(Edm.String)'
                Echo(Text='x',File='*')         | must be base64
                """)
    void argumentsThatDoNotFitAreRefused(String address, String message) {
        assertThat(world.send("GET", address.strip()))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.error.message")
                .asString()
                .contains(message);
    }

    @Test
    void aBinaryArgumentIsAFileUntilTheRequestIsAnswered() {
        String content = Base64.getEncoder().encodeToString("package".getBytes(StandardCharsets.UTF_8));

        assertThat(world.send("POST", "Import", json("{'CustomizationFile':'" + content + "','Overwrite':true}")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.Size")
                .isEqualTo(7);

        assertThat(world.messages.files)
                .singleElement()
                .satisfies(file -> assertThat(file).doesNotExist());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {'Overwrite':true}                                                  | 'CustomizationFile' is missing
                {'CustomizationFile':null,'Overwrite':true}                         | 'CustomizationFile' is missing
                {'CustomizationFile':'AA==','Overwrite':null}                       | 'Overwrite' is missing
                {'CustomizationFile':'AA==','Overwrite':'yes'}                      | expected type 'Edm.Boolean'
                {'CustomizationFile':'A*A','Overwrite':true}                        | must be base64
                {'CustomizationFile':7,'Overwrite':true}                            | must be base64
                {'CustomizationFile':'AA==','Overwrite':true,'JobId':'x'}           | expected type 'Edm.Guid'
                {'CustomizationFile':'AA==','Overwrite':true,'Overwrite':true}      | stands twice
                {'CustomizationFile':'AA==','Overwrite':true,'overwrite':true}      | 'overwrite' in the request payload
                {'CustomizationFile':'AA==','Overwrite':true} and                   | malformed
                """)
    void aBodyThatDoesNotFitIsRefused(String body, String message) {
        assertThat(world.send("POST", "Import", json(body.strip())))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.error.message")
                .asString()
                .contains(message);
        assertThat(world.messages.files).isEmpty();
    }

    @Test
    void aContentIsAnsweredAsBase64() {
        assertThat(world.send("POST", "Export"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.File")
                .isEqualTo("Y29udGVudA==");
    }

    @ParameterizedTest
    @CsvSource({"POST, WhoAmI", "GET, Import", "DELETE, Export", "PATCH, Export"})
    void functionsAreReadAndActionsArePosted(String method, String address) {
        assertThat(world.send(method, address)).hasStatus(405);
    }

    @Test
    void aBoundActionIsCalledOnARow() {
        String rename = "accounts(" + A + ")/Microsoft.Dynamics.CRM.Rename";
        assertThat(world.send("POST", rename, json("{'Name':'x'}"))).hasStatus(404);
        assertThat(world.send("POST", "accounts", json("{'accountid':'" + A + "'}")))
                .hasStatus(204);

        assertThat(world.send("POST", rename, json("{'Name':'x'}"))).hasStatus(204);
        assertThat(world.send("POST", "accounts(" + A + ")/Rename", json("{'Name':'x'}")))
                .hasStatus(400);
    }
}
