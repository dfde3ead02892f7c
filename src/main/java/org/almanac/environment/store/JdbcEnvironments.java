package org.almanac.environment.store;

import java.util.List;
import java.util.Optional;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentRemoved;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.environment.Governance;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateSum;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

@Component
class JdbcEnvironments implements Environments {

    /** The platform's current line (package-format 9). */
    private static final String PLATFORM_VERSION = "9.2";

    private final JdbcClient jdbc;
    private final EnvironmentRows rows;
    private final TransactionOperations transactions;
    private final SolutionRows solutions;
    private final ApplicationEventPublisher events;

    JdbcEnvironments(
            JdbcClient jdbc,
            EnvironmentRows rows,
            SolutionRows solutions,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.solutions = solutions;
        this.transactions = transactions;
        this.events = events;
    }

    @Override
    public Environment register(EnvironmentName name, EnvironmentSettings settings) {
        SettingsCheck.check(settings);
        if (rows.find(name).isPresent()) {
            throw exists(name);
        }
        try {
            transactions.executeWithoutResult(status -> insert(name, settings));
        } catch (DuplicateKeyException raced) {
            throw exists(name);
        }
        return get(name);
    }

    private static Refusal exists(EnvironmentName name) {
        return new Refusal(
                ErrorCode.ENVIRONMENT_EXISTS, "There is an environment named '" + name + "' already.", name.value());
    }

    private void insert(EnvironmentName name, EnvironmentSettings settings) {
        jdbc.sql("INSERT INTO alm.environment (name, display_name, type, kind, url, ring, provides, platform_version,"
                        + " state_sum, governance) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        name.value(),
                        or(settings.displayName(), name.value()),
                        or(settings.type(), EnvironmentType.SANDBOX).name(),
                        or(settings.kind(), EnvironmentKind.EMBEDDED).name(),
                        settings.url(),
                        settings.ring(),
                        EnvironmentRow.lines(or(settings.provides(), List.of())),
                        or(settings.platformVersion(), PLATFORM_VERSION),
                        StateSum.EMPTY.bytes(),
                        GovernanceText.write(or(settings.governance(), Governance.STANDARD)))
                .update();
        solutions.insert(rows.get(name).id(), SolutionState.activeLayer(0));
    }

    @Override
    public Environment change(EnvironmentName name, EnvironmentSettings settings) {
        SettingsCheck.check(settings);
        transactions.executeWithoutResult(status -> {
            Environment old = rows.lock(name).environment();
            SettingsCheck.sameKind(old, settings);
            jdbc.sql("UPDATE alm.environment SET display_name = ?, type = ?, url = ?, ring = ?, provides = ?,"
                            + " platform_version = ?, governance = ? WHERE name = ?")
                    .params(
                            or(settings.displayName(), old.displayName()),
                            or(settings.type(), old.type()).name(),
                            settings.url() == null ? old.url() : settings.url(),
                            settings.ring() == null ? old.ring() : settings.ring(),
                            EnvironmentRow.lines(or(settings.provides(), old.provides())),
                            or(settings.platformVersion(), old.platformVersion()),
                            GovernanceText.write(or(settings.governance(), old.governance())),
                            name.value())
                    .update();
        });
        return get(name);
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    @Override
    public void remove(EnvironmentName name) {
        transactions.executeWithoutResult(status -> {
            if (jdbc.sql("DELETE FROM alm.environment WHERE name = ?")
                            .param(name.value())
                            .update()
                    == 0) {
                throw EnvironmentRows.unknown(name);
            }
            events.publishEvent(new EnvironmentRemoved(name));
        });
    }

    @Override
    public Optional<Environment> find(EnvironmentName name) {
        return rows.find(name).map(EnvironmentRow::environment);
    }

    @Override
    public Environment get(EnvironmentName name) {
        return rows.get(name).environment();
    }

    @Override
    public List<Environment> list() {
        return rows.all().stream().map(EnvironmentRow::environment).toList();
    }
}
