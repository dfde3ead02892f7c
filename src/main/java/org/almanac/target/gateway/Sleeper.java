package org.almanac.target.gateway;

import java.time.Duration;

/** Waits; tests do not. */
@FunctionalInterface
interface Sleeper {

    void sleep(Duration duration) throws InterruptedException;
}
