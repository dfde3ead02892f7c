package org.almanac.web.deployments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.almanac.deployment.DeploymentState;
import org.almanac.web.ApiSlice;
import org.almanac.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeploymentLogControllerIT extends ApiSlice {

    @BeforeEach
    void aDeploymentWithAJob() {
        var job = Samples.importJob(100, Samples.NOON, null);
        given(deployments.get(Samples.DEPLOYMENT)).willReturn(Samples.deployment(DeploymentState.SUCCEEDED));
        given(importJobs.newest(Samples.PROD, "d-1/")).willReturn(Optional.of(job));
        given(importJobs.log(Samples.PROD, job.id()))
                .willReturn(out -> out.write("<log/>".getBytes(StandardCharsets.UTF_8)));
        given(importJobs.data(Samples.PROD, job.id()))
                .willReturn(out -> out.write("<data/>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theLogIsASpreadsheet() {
        assertThat(get("/api/deployments/d-1/log"))
                .hasStatusOk()
                .hasContentType("application/xml")
                .hasHeader("Content-Disposition", "attachment; filename=\"ContosoCore_import_log.xml\"")
                .hasBodyTextEqualTo("<log/>");
    }

    @Test
    void theJobDataIsGivenOnDemand() {
        assertThat(get("/api/deployments/d-1/log?format=xml"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"ContosoCore_import_job.xml\"")
                .hasBodyTextEqualTo("<data/>");
    }

    @Test
    void anotherFormatIsNamedAsTheProblem() {
        assertThat(get("/api/deployments/d-1/log?format=pdf"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-REQ-001\", \"subject\": \"format\"}");
    }

    @Test
    void aDeploymentThatHasNotBegunToImportHasNoLog() {
        given(importJobs.newest(Samples.PROD, "d-1/")).willReturn(Optional.empty());

        assertThat(get("/api/deployments/d-1/log"))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-JOB-001\", \"subject\": \"d-1\"}");
    }
}
