package org.almanac.target.embedded;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.almanac.database.CountedStatements;
import org.almanac.database.JdbcBeans;
import org.almanac.database.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;

/**
 * The modules environment, dualwrite and target alone, without workers, on a new database and with a clock that tests move. Registered by
 * hand and not marked as a configuration, so that tests of the whole program do not find it.
 */
@Import(JdbcBeans.class)
@ComponentScan({
    "org.almanac.environment.store",
    "org.almanac.environment.records",
    "org.almanac.dualwrite",
    "org.almanac.ordermanagement",
    "org.almanac.target.embedded"
})
class EmbeddedStore {

    static AnnotationConfigApplicationContext start(TestDatabase product) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", java.util.Map.of("almanac.embedded.workers", "0")));
        context.registerBean(DataSource.class, () -> new CountedStatements(product.migrated()));
        context.register(EmbeddedStore.class);
        context.refresh();
        return context;
    }

    /** A clock that stands still until it is moved. */
    static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-03-01T10:00:00Z");

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }
}
