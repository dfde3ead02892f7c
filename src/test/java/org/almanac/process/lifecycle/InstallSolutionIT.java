package org.almanac.process.lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * Every path of install-solution, over scripted environments. One class, because it asserts that together the paths cover
 * every element of the model.
 */
@SpringBootTest(
        classes = EngineContext.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:install-solution;DB_CLOSE_DELAY=-1",
            "spring.flyway.schemas=ALM",
            "spring.flyway.default-schema=ALM",
            "camunda.bpm.auto-deployment-enabled=true",
            "camunda.bpm.deployment-resource-pattern=classpath*:processes/*.bpmn,classpath*:processes/*.dmn",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.authorization.enabled=true",
            "almanac.notifications.web-hook.url=https://hooks.example/almanac",
            "almanac.notifications.worker=false",
            "spring.main.banner-mode=off"
        })
class InstallSolutionIT
        implements RequestPaths,
                ApprovalPaths,
                StalePlanPaths,
                LeasePaths,
                ImportPaths,
                FailurePaths,
                CancellationPaths,
                NoticePaths {

    @Autowired
    private InstallSolutionStage stage;

    @Override
    public InstallSolutionStage stage() {
        return stage;
    }
}
