package org.almanac.tour;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prepares the tour on a database without environments, and tells at every start where to look. */
@Component
@Profile("tour")
class Tour {

    private static final Logger log = LoggerFactory.getLogger(Tour.class);

    private final Scenery scenery;

    Tour(Scenery scenery) {
        this.scenery = scenery;
    }

    @EventListener
    void begin(ApplicationReadyEvent event) {
        if (isPrepared()) {
            log.info("{}", Guide.text(address(event.getApplicationContext().getEnvironment())));
        }
    }

    /** The program serves without the tour, too, so a failure is reported and does not end it. */
    private boolean isPrepared() {
        try {
            scenery.setUpOnce();
            return true;
        } catch (RuntimeException e) {
            log.error(
                    "The tour could not be prepared; Almanac runs without it. Start again, or with another data folder.",
                    e);
            return false;
        }
    }

    private static String address(Environment settings) {
        var port = settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"));
        return "http://127.0.0.1:" + port;
    }
}
