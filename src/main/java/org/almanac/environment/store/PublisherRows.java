package org.almanac.environment.store;

import java.util.HashMap;
import java.util.Map;
import org.almanac.environment.state.PublisherState;
import org.almanac.solution.Publisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of publishers. */
@Component
class PublisherRows {

    private final JdbcClient jdbc;

    PublisherRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All publishers of an environment by key. */
    Map<String, PublisherState> all(int environmentId) {
        Map<String, PublisherState> result = new HashMap<>();
        jdbc.sql("SELECT unique_name, display_name, prefix, option_value_prefix, read_only FROM alm.publisher"
                        + " WHERE environment_id = ?")
                .param(environmentId)
                .query(row -> {
                    PublisherState publisher = new PublisherState(
                            new Publisher(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)),
                            row.getBoolean(5));
                    result.put(publisher.key(), publisher);
                });
        return result;
    }

    void insert(int environmentId, PublisherState publisher) {
        jdbc.sql("INSERT INTO alm.publisher (environment_id, publisher_key, unique_name, display_name, prefix,"
                        + " option_value_prefix, read_only) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        environmentId,
                        publisher.key(),
                        publisher.publisher().uniqueName(),
                        publisher.publisher().displayName(),
                        publisher.publisher().prefix(),
                        publisher.publisher().optionValuePrefix(),
                        publisher.readOnly())
                .update();
    }

    void delete(int environmentId, PublisherState publisher) {
        jdbc.sql("DELETE FROM alm.publisher WHERE environment_id = ? AND publisher_key = ?")
                .params(environmentId, publisher.key())
                .update();
    }
}
