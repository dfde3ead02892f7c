package org.almanac.webapi.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.environment.EnvironmentName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What clients say of publishers and no package needs: description, e-mail address, web site. */
@Component
class PublisherParticulars {

    /** The properties that are kept here. */
    static final List<String> NAMES = List.of("description", "emailaddress", "supportingwebsiteurl");

    private final JdbcClient jdbc;

    PublisherParticulars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Text by name, of all publishers of an environment by unique name in lower case. */
    Map<String, Map<String, String>> all(EnvironmentName environment) {
        Map<String, Map<String, String>> all = new HashMap<>();
        jdbc.sql("SELECT p.publisher_key, p.name, p.text FROM alm.publisher_particulars p"
                        + " JOIN alm.environment e ON e.id = p.environment_id WHERE e.name = ?")
                .param(environment.value())
                .query((row, n) -> all.computeIfAbsent(row.getString(1), key -> new HashMap<>())
                        .put(row.getString(2), row.getString(3)))
                .list();
        return all;
    }

    /** Keeps a text; empty text forgets it. */
    void keep(EnvironmentName environment, String publisher, String name, String text) {
        String key = publisher.toLowerCase(Locale.ROOT);
        jdbc.sql("DELETE FROM alm.publisher_particulars WHERE publisher_key = ? AND name = ? AND environment_id ="
                        + " (SELECT id FROM alm.environment WHERE name = ?)")
                .params(key, name, environment.value())
                .update();
        if (!text.isEmpty()) {
            jdbc.sql("INSERT INTO alm.publisher_particulars (environment_id, publisher_key, name, text)"
                            + " SELECT id, ?, ?, ? FROM alm.environment WHERE name = ?")
                    .params(key, name, text, environment.value())
                    .update();
        }
    }

    void forget(EnvironmentName environment, String publisher) {
        NAMES.forEach(name -> keep(environment, publisher, name, ""));
    }
}
