package org.almanac.process.staging;

import java.time.Clock;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** An engine with everything below the processes, embedded environments included, and nothing above. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    AopAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class
})
@ComponentScan({
    "org.almanac.environment",
    "org.almanac.dualwrite",
    "org.almanac.ordermanagement",
    "org.almanac.target",
    "org.almanac.catalog",
    "org.almanac.deployment",
    "org.almanac.process.step",
    "org.almanac.process.lifecycle",
    "org.almanac.process.desk",
    "org.almanac.process.operation",
    "org.almanac.process.tablemaps",
    "org.almanac.process.ordermanagement"
})
@Import(StageParts.class)
public class StageContext {

    @Bean
    Clock clock() {
        return new StageClock();
    }
}
