package org.almanac.target.http;

import java.time.Duration;

/** Waits; tests do not. */
@FunctionalInterface
public interface Sleeper {

    void sleep(Duration duration) throws InterruptedException;
}
