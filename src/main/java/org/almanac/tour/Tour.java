package org.almanac.tour;

import org.almanac.environment.Environments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Prepares the tour on a database without environments, and tells at every start where to look. */
@Component
@Profile("tour")
class Tour {

    private static final Logger log = LoggerFactory.getLogger(Tour.class);

    private final Environments environments;
    private final Scenery scenery;
    private final TransactionTemplate transaction;

    Tour(Environments environments, Scenery scenery, PlatformTransactionManager transactions) {
        this.environments = environments;
        this.scenery = scenery;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void begin(ApplicationReadyEvent event) {
        if (isPrepared()) {
            log.info("{}", Guide.text(address(event.getApplicationContext().getEnvironment())));
        }
    }

    /**
     * One transaction, so that whoever stops the program meanwhile finds an empty database and not half a tour. The program
     * serves without the tour, too, so its failure is reported and does not end it.
     */
    private boolean isPrepared() {
        try {
            transaction.executeWithoutResult(status -> prepareOnce());
            return true;
        } catch (RuntimeException e) {
            log.error(
                    "The tour could not be prepared; Almanac runs without it. Delete the data folder to try again.", e);
            return false;
        }
    }

    private void prepareOnce() {
        if (environments.list().isEmpty()) {
            scenery.setUp();
        }
    }

    private static String address(Environment settings) {
        var port = settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"));
        return "http://127.0.0.1:" + port;
    }
}
