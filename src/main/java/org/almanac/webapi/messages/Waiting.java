package org.almanac.webapi.messages;

import java.time.Duration;

/** Waits between two looks at an operation; tests carry the operation out instead. */
@FunctionalInterface
interface Waiting {

    void pause(Duration duration) throws InterruptedException;
}
