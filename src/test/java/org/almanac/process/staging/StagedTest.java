package org.almanac.process.staging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test of processes over embedded environments; all share one engine and take environments of their own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = StageContext.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:staged;DB_CLOSE_DELAY=-1",
            "spring.flyway.schemas=ALM",
            "spring.flyway.default-schema=ALM",
            "almanac.data=${java.io.tmpdir}/almanac-staged-${random.uuid}",
            "almanac.embedded.workers=0",
            "camunda.bpm.auto-deployment-enabled=true",
            "camunda.bpm.deployment-resource-pattern=classpath*:processes/*.bpmn,classpath*:processes/*.dmn",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.authorization.enabled=false",
            "camunda.bpm.generic-properties.properties.history-time-to-live=P180D",
            "spring.main.banner-mode=off"
        })
public @interface StagedTest {}
