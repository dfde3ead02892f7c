package org.almanac;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Almanac: the engine, its web applications, the REST API and the embedded environments. */
@SpringBootApplication
public class AlmanacApplication {

    public static void main(String[] args) {
        SpringApplication.run(AlmanacApplication.class, args);
    }
}
