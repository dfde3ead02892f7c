package org.almanac.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.almanac.AlmanacApplication;
import org.almanac.deployment.AuditEntry;
import org.almanac.deployment.AuditTrail;
import org.almanac.webapi.UserIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/** The rules by path. Whether a path exists makes no difference to them. */
@ActiveProfiles("tour")
@AutoConfigureMockMvc
@SpringBootTest(
        classes = AlmanacApplication.class,
        properties = "spring.datasource.url=jdbc:h2:mem:rules;DB_CLOSE_DELAY=-1")
class WhoMayCallIT {

    @Autowired
    private MockMvc web;

    @Autowired
    private AuditTrail audit;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/environments",
                "/v3/api-docs",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/actuator/info",
                "/anything"
            })
    void nothingIsServedWithoutLogin(String path) throws Exception {
        web.perform(get(path))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.code").value("ALM-SEC-001"))
                .andExpect(jsonPath("$.type").value("urn:alm:problem:ALM-SEC-001"))
                .andExpect(jsonPath("$.remedy").isNotEmpty())
                .andExpect(header().string("WWW-Authenticate", "Basic realm=\"Almanac\""));
    }

    // scenario 70
    @Test
    void theWebApiSaysWhereTokensAreGiven() throws Exception {
        web.perform(get("/environments/dev/api/data/v9.2/"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith("application/json"))
                .andExpect(jsonPath("$.error.message").isNotEmpty())
                .andExpect(header().string(
                                "WWW-Authenticate",
                                "Bearer authorization_uri=http://localhost/almanac/oauth2/authorize,"
                                        + " resource_id=http://localhost/environments/dev/"));
    }

    @Test
    void theWebApiRefusesInThePlatformsWords() throws Exception {
        web.perform(request(HttpMethod.POST, "/environments/dev/api/data/v9.2/accounts")
                        .with(httpBasic("viewer", "viewer")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.error.code").value("0x80040220"))
                .andExpect(header().exists("x-ms-ratelimit-burst-remaining-xrm-requests"));
    }

    @Test
    void aViewerReadsByBatchAndChangesNothingByIt() throws Exception {
        String batch = """
                --b
                Content-Type: application/http

                GET WhoAmI HTTP/1.1

                --b
                Content-Type: application/http

                POST accounts HTTP/1.1
                Content-Type: application/json

                {}
                --b--
                """;
        web.perform(request(HttpMethod.POST, "/environments/dev/api/data/v9.2/$batch")
                        .with(httpBasic("viewer", "viewer"))
                        .contentType("multipart/mixed;boundary=b")
                        .content(batch.replace("\n", "\r\n")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("HTTP/1.1 200")))
                .andExpect(content().string(containsString("HTTP/1.1 403")))
                .andExpect(content().string(containsString("0x80040220")));

        assertThat(audit.entriesAfter(0, 10_000))
                .extracting(AuditEntry::user, AuditEntry::action, AuditEntry::subject)
                .contains(tuple("viewer", "request.refused", "accounts"))
                .doesNotContain(tuple("viewer", "environment.edited", "/environments/dev/api/data/v9.2/$batch"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/environments/dev/api/data/v9.2/%24batch",
                "/environments/dev/api/data/v9.2/$batch;x=1",
                "/environments/dev/api/data/v9.2%2Faccounts/$batch",
                "/environments/dev/api/data/v9.2/accounts/$batch"
            })
    void whatOnlyLooksLikeABatchChangesNothing(String address) throws Exception {
        web.perform(request(HttpMethod.POST, URI.create("http://localhost" + address))
                        .with(httpBasic("viewer", "viewer"))
                        .contentType("application/json")
                        .content("{}"))
                .andExpect(status().is4xxClientError());
    }

    // scenario 80
    @ParameterizedTest
    @ValueSource(strings = {"CallerObjectId", "MSCRMCallerID"})
    void nobodyUsesTheWebApiOnBehalfOfAnotherUser(String header) throws Exception {
        web.perform(request(HttpMethod.POST, "/environments/dev/api/data/v9.2/accounts")
                        .with(httpBasic("admin", "admin"))
                        .header(header, UserIds.of("viewer")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.error.code").value("0x80040220"));
    }

    @Test
    void healthIsOpen() throws Exception {
        web.perform(get("/actuator/health")).andExpect(status().isOk());
    }

    @Test
    void theRootLeadsToTheWebApplications() throws Exception {
        web.perform(get("/"))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", "/camunda/app/"));
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        web.perform(get("/api/anything").with(httpBasic("nobody", "wrong")))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("ALM-SEC-001"))
                .andExpect(jsonPath("$.detail").value(containsString("password is wrong")));
    }

    @Test
    void aScriptOfAPageIsNotAskedForBasic() throws Exception {
        web.perform(get("/api/anything").header("X-Requested-With", "XMLHttpRequest"))
                .andExpect(header().string("WWW-Authenticate", not(containsString("Basic"))));
        web.perform(get("/api/anything").header("Sec-Fetch-Mode", "cors"))
                .andExpect(header().string("WWW-Authenticate", not(containsString("Basic"))));
    }

    // scenario 48
    @ParameterizedTest
    @CsvSource({
        "GET,    /api/anything,                 admin operator approver viewer",
        "POST,   /api/packages,                 admin operator",
        "POST,   /api/plans,                    admin operator approver",
        "POST,   /api/deployments,              admin operator",
        "POST,   /api/deployments/1/cancel,     admin operator",
        "POST,   /api/environments/e/snapshots, admin operator",
        "POST,   /api/approvals/1,              admin operator approver viewer",
        "POST,   /api/environments,             admin",
        "PATCH,  /api/environments/e,           admin",
        "DELETE, /api/environments/e,           admin",
        "DELETE, /api/packages/1,               admin",
        "POST,   /api/environments/e/publishers,        admin operator",
        "PATCH,  /api/environments/e/publishers/p,      admin operator",
        "DELETE, /api/environments/e/solutions/s,       admin operator",
        "POST,   /api/environments/e/solutions/s/clone, admin operator",
        "PUT,    /api/environments/e/components,        admin operator",
        "GET,    /api/environments/e/table-maps,                  admin operator approver viewer",
        "POST,   /api/environments/e/table-maps/versions,         admin operator",
        "DELETE, /api/environments/e/table-maps/versions/v,       admin operator",
        "POST,   /api/environments/e/dual-write/requests,         admin operator",
        "PUT,    /api/environments/e/dual-write/rehearsal,        admin",
        "POST,   /api/environments/e/dual-write/rehearsal/faults, admin",
        "GET,    /api/environments/e/policies,                             admin operator approver viewer",
        "GET,    /api/environments/e/orchestrations/o,                     admin operator approver viewer",
        "PUT,    /api/environments/e/policies/p/rules/r,                   admin operator",
        "POST,   /api/environments/e/solutions/s/order-records,            admin operator",
        "POST,   /api/environments/e/order-management/requests,            admin operator",
        "PUT,    /api/environments/e/order-management/rehearsal,           admin",
        "DELETE, /api/environments/e/order-management/rehearsal/faults,    admin",
        "DELETE, /api/environments/e/layers/active,     admin operator",
        "POST,   /api/environments/e/publish,           admin operator",
        "POST,   /environments/e/api/data,      admin operator",
        "GET,    /nothing-here,                 ''"
    })
    void onlyTheGroupsOfTheRulePass(String method, String path, String allowed) throws Exception {
        for (var user : new String[] {"admin", "operator", "approver", "viewer"}) {
            var refused = !allowed.contains(user);
            var answer = web.perform(request(HttpMethod.valueOf(method), path).with(httpBasic(user, user)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus() == 403)
                    .as("%s %s as %s: %s", method, path, user, answer.getContentAsString())
                    .isEqualTo(refused);
        }
    }

    @Test
    void aRefusalNamesTheGroupsThatMay() throws Exception {
        web.perform(request(HttpMethod.POST, "/api/deployments").with(httpBasic("viewer", "viewer")))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.code").value("ALM-SEC-002"))
                .andExpect(
                        jsonPath("$.detail").value("This needs membership of the group camunda-admin or operators."));
    }

    // scenario 80
    @ParameterizedTest
    @ValueSource(strings = {"CallerObjectId", "MSCRMCallerID"})
    void nobodyWritesOnBehalfOfAnotherUser(String header) throws Exception {
        web.perform(request(HttpMethod.POST, "/api/deployments")
                        .with(httpBasic("admin", "admin"))
                        .header(header, "00000000-0000-0000-0000-000000000001"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString(header)));
    }

    @Test
    void anAddressThatCanBeReadInTwoWaysIsRefused() throws Exception {
        web.perform(get(URI.create("/api//packages")).with(httpBasic("admin", "admin")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("ALM-REQ-001"));
    }

    @Test
    void whatIsChangedByRestIsAuditedAndSoIsWhatIsRefused() throws Exception {
        long before = audit.entriesAfter(0, 10_000).size();

        web.perform(request(HttpMethod.POST, "/api/environments")
                        .with(httpBasic("admin", "admin"))
                        .contentType("application/json")
                        .content("{\"name\": \"audited\", \"type\": \"sandbox\"}"))
                .andExpect(status().isCreated());
        web.perform(request(HttpMethod.DELETE, "/api/environments/audited").with(httpBasic("viewer", "viewer")))
                .andExpect(status().isForbidden());
        web.perform(request(HttpMethod.DELETE, "/api/environments/audited").with(httpBasic("admin", "admin")))
                .andExpect(status().isNoContent());

        assertThat(audit.entriesAfter(before, 10))
                .extracting(AuditEntry::user, AuditEntry::action, AuditEntry::subject)
                .contains(
                        tuple("admin", "environment.registered", "/api/environments/audited"),
                        tuple("viewer", "request.refused", "/api/environments/audited"),
                        tuple("admin", "environment.removed", "/api/environments/audited"));
        assertThat(audit.verify()).isEmpty();
    }

    @Test
    void aParameterWithACharacterThatNoDatabaseKeepsIsRefused() throws Exception {
        web.perform(get("/api/deployments").param("after", "a\0b").with(httpBasic("viewer", "viewer")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("ALM-REQ-001"));
    }
}
