package org.almanac.environment.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.environment.state.StateChange.SettingChange;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table of system settings. */
@Component
class SettingRows {

    private final JdbcTemplate jdbc;

    SettingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Settings that differ from the platform's default, by name. */
    Map<String, String> all(int environmentId) {
        Map<String, String> result = new TreeMap<>();
        jdbc.query(
                "SELECT name, setting_value FROM alm.setting WHERE environment_id = ?",
                row -> {
                    result.put(row.getString(1), row.getString(2));
                },
                environmentId);
        return result;
    }

    void write(int environmentId, List<SettingChange> changes) {
        jdbc.batchUpdate(
                "DELETE FROM alm.setting WHERE environment_id = ? AND name = ?",
                changes.stream()
                        .filter(change -> change.before() != null)
                        .map(change -> new Object[] {environmentId, change.name()})
                        .toList());
        jdbc.batchUpdate(
                "INSERT INTO alm.setting (environment_id, name, setting_value) VALUES (?, ?, ?)",
                changes.stream()
                        .filter(change -> change.after() != null)
                        .map(change -> new Object[] {environmentId, change.name(), change.after()})
                        .toList());
    }
}
