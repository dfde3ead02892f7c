package org.almanac.webapi.scenarios;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.almanac.AlmanacApplication;
import org.almanac.solution.PackageBuilder;
import org.almanac.webapi.message.Message;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;

/** A running Almanac, shared by all who extend this; each test has an environment and a machine client of its own. */
@ActiveProfiles("tour")
@SpringBootTest(
        classes = {AlmanacApplication.class, OverHttp.Additions.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:scenarios;DB_CLOSE_DELAY=-1",
            "almanac.data=target/scenarios-${PID}",
            "almanac.web-api.max-request=4MB",
            "camunda.bpm.job-execution.enabled=false"
        })
abstract class OverHttp {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    protected MovedClock clock;

    protected Directory directory;
    protected String environment;
    protected WebApiCalls api;

    /** Time that a test can skip, and a message on a row, of which the program itself has none. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Additions {

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }

        @Bean
        Message rating() {
            return new Rating();
        }
    }

    @BeforeEach
    void anEnvironmentAndAClient() {
        directory = new Directory(HTTP, "http://localhost:" + port);
        environment = "s-" + UUID.randomUUID().toString().substring(0, 13);
        directory.environment(environment);
        api = directory.calls(environment, directory.client(environment, List.of(environment)), environment);
    }

    /** The fields that an import needs, and more of them. */
    protected static String importing(UUID job, byte[] file, String more) {
        return "{'OverwriteUnmanagedCustomizations':false,'PublishWorkflows':true,'ImportJobId':'" + job
                + "','CustomizationFile':'" + Base64.getEncoder().encodeToString(file) + "'"
                + (more.isEmpty() ? "" : ',' + more) + '}';
    }

    /** Lets an asynchronous import run to its end, and returns its operation. */
    protected JsonNode imported(byte[] file, String more) {
        return ended(api.post("ImportSolutionAsync", importing(UUID.randomUUID(), file, more)));
    }

    /** Imports a package; fails if that fails. */
    protected void install(PackageBuilder solution) {
        Then.succeeded(imported(solution.toBytes(), ""));
    }

    /** Imports an unmanaged package and publishes it. */
    protected void author(PackageBuilder solution) {
        install(solution.managed(false));
        publish();
    }

    protected void publish() {
        api.post("PublishAllXml", "{}").expect(204);
    }

    /** The operation that a message has begun, when it has ended. */
    protected JsonNode ended(Answer begun) {
        return ended(begun.expect(200).at("AsyncOperationId").asText());
    }

    protected JsonNode ended(String operation) {
        return await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> operation(operation), row -> row.path("statecode").asInt() == 3);
    }

    protected JsonNode operation(String id) {
        return api.get("asyncoperations(" + id
                        + ")?$select=statecode,statuscode,message,friendlymessage,errorcode,operationtype")
                .expect(200)
                .json();
    }

    /** The rows of solutions of a name. */
    protected List<JsonNode> solutions(String name) {
        return api.get("solutions?$filter=uniquename eq '" + name + "'&$select=uniquename,version,ismanaged")
                .rows();
    }

    protected String solutionId(String name) {
        return solutions(name).get(0).path("solutionid").asText();
    }

    protected String versionOf(String name) {
        return solutions(name).get(0).path("version").asText();
    }

    /** The id of a column in metadata, which is its component id. */
    protected String columnId(String table, String column) {
        return api.get(column(table, column) + "?$select=MetadataId")
                .expect(200)
                .at("MetadataId")
                .asText();
    }

    /** The solutions that have a layer on a component, from the bottom. */
    protected List<String> layers(String kind, String id) {
        return layerRows(kind, id).stream()
                .map(row -> row.path("msdyn_solutionname").asText())
                .toList();
    }

    protected List<JsonNode> layerRows(String kind, String id) {
        return api.get("msdyn_componentlayers?$filter=(msdyn_componentid eq '" + id
                        + "' and msdyn_solutioncomponentname eq '" + kind + "')&$orderby=msdyn_order asc")
                .rows();
    }

    /** What people read as the name of a column. */
    protected String label(String table, String column) {
        return api.get(column(table, column) + "?$select=DisplayName")
                .expect(200)
                .at("/DisplayName/UserLocalizedLabel/Label")
                .asText();
    }

    /** How many characters the name of a car may have. */
    protected int lengthOfNames() {
        return api.get(column("ctso_car", "ctso_name")
                        + "/Microsoft.Dynamics.CRM.StringAttributeMetadata?$select=MaxLength")
                .expect(200)
                .at("MaxLength")
                .asInt();
    }

    protected static String column(String table, String column) {
        return "EntityDefinitions(LogicalName='" + table + "')/Attributes(LogicalName='" + column + "')";
    }

    /** The newest rows of the history of a solution. */
    protected List<JsonNode> history(String solution) {
        return api.get("msdyn_solutionhistories?$filter=msdyn_name eq '" + solution + "'&$orderby=msdyn_starttime desc")
                .rows();
    }
}
