package org.almanac.web;

import java.util.Locale;
import java.util.Set;
import org.almanac.catalog.Catalog;
import org.almanac.deployment.Approvals;
import org.almanac.deployment.Deployments;
import org.almanac.deployment.EnvironmentLeases;
import org.almanac.dualwrite.DualWriteRehearsal;
import org.almanac.dualwrite.MapAudit;
import org.almanac.dualwrite.TableMapAuthoring;
import org.almanac.dualwrite.TableMaps;
import org.almanac.environment.Cloning;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.Dependencies;
import org.almanac.environment.Environments;
import org.almanac.environment.Exporting;
import org.almanac.environment.ImportJobs;
import org.almanac.environment.Importing;
import org.almanac.environment.Inventory;
import org.almanac.environment.Publishers;
import org.almanac.environment.Publishing;
import org.almanac.environment.SolutionContents;
import org.almanac.environment.SystemSettings;
import org.almanac.environment.UnmanagedSolutions;
import org.almanac.ordermanagement.OrderAuthoring;
import org.almanac.ordermanagement.OrderRehearsal;
import org.almanac.process.DeploymentDesk;
import org.almanac.process.Group;
import org.almanac.target.AsyncOperations;
import org.almanac.target.OrderManagementTargets;
import org.almanac.target.Targets;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** All controllers, the advices and the OpenAPI document, without engine, database and login; what they call is mocked. */
@SpringBootTest(classes = ApiSliceApplication.class)
@AutoConfigureMockMvc(addFilters = false)
public abstract class ApiSlice {

    @Autowired
    protected MockMvcTester mvc;

    @MockitoBean
    protected Environments environments;

    @MockitoBean
    protected Inventory inventory;

    @MockitoBean
    protected ImportJobs importJobs;

    @MockitoBean
    protected AsyncOperations operations;

    @MockitoBean
    protected org.almanac.environment.DataTables tables;

    @MockitoBean
    protected Exporting exporting;

    @MockitoBean
    protected SystemSettings systemSettings;

    @MockitoBean
    protected Dependencies dependencies;

    @MockitoBean
    protected Targets targets;

    @MockitoBean
    protected Catalog catalog;

    @MockitoBean
    protected Deployments deployments;

    @MockitoBean
    protected Approvals approvals;

    @MockitoBean
    protected DeploymentDesk desk;

    @MockitoBean
    protected ComponentEditing componentEditing;

    @MockitoBean
    protected Publishers publishers;

    @MockitoBean
    protected UnmanagedSolutions unmanagedSolutions;

    @MockitoBean
    protected SolutionContents solutionContents;

    @MockitoBean
    protected Cloning cloning;

    @MockitoBean
    protected Publishing publishing;

    @MockitoBean
    protected Importing importing;

    @MockitoBean
    protected EnvironmentLeases leases;

    @MockitoBean
    protected TableMaps tableMaps;

    @MockitoBean
    protected MapAudit mapAudit;

    @MockitoBean
    protected TableMapAuthoring tableMapAuthoring;

    @MockitoBean
    protected DualWriteRehearsal rehearsal;

    @MockitoBean
    protected OrderManagementTargets orderManagementTargets;

    @MockitoBean
    protected OrderAuthoring orderAuthoring;

    @MockitoBean
    protected OrderRehearsal orderRehearsal;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    /** Somebody who is called like the group. */
    protected static RequestPostProcessor memberOf(Group group) {
        return request -> {
            var caller = new Caller(group.name().toLowerCase(Locale.ROOT), Set.of(group.id()));
            SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(caller, null));
            return request;
        };
    }

    protected MockMvcRequestBuilder get(String uri, Object... variables) {
        return mvc.get().uri(uri, variables).with(memberOf(Group.VIEWERS));
    }

    protected MockMvcRequestBuilder post(String uri, String json, Group group) {
        return mvc.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(memberOf(group));
    }
}
