package org.almanac.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.StateMemory;
import org.almanac.solution.Sha256;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A table with one document for each environment; its row is what everybody locks who changes the service of an environment. It has
 * the columns environment, document, hash and revision.
 */
public class LockedDocuments<S extends Object> {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final String table;
    private final Class<S> type;
    private final S none;
    private final StateMemory<S> memory = new StateMemory<>();

    /**
     * @param table with its schema
     * @param none what an environment has that nobody has written anything for
     */
    public LockedDocuments(
            JdbcClient jdbc, PlatformTransactionManager transactions, String table, Class<S> type, S none) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.table = table;
        this.type = type;
        this.none = none;
    }

    public S read(EnvironmentName environment) {
        return query(environment, "").orElse(none);
    }

    /** The document, locked until the end of the transaction. */
    public S lock(EnvironmentName environment) {
        return query(environment, " FOR UPDATE").orElseGet(() -> {
            createApart(environment);
            return query(environment, " FOR UPDATE").orElse(none);
        });
    }

    private Optional<S> query(EnvironmentName environment, String suffix) {
        Optional<Sha256> first = hashOf(environment, suffix);
        return first.map(known ->
                memory.get(environment, () -> hashOf(environment, "").orElse(known), () -> parsed(environment)));
    }

    private Optional<Sha256> hashOf(EnvironmentName environment, String suffix) {
        return jdbc.sql("SELECT hash FROM " + table + " WHERE environment = ?" + suffix)
                .param(environment.value())
                .query(String.class)
                .optional()
                .map(Sha256::new);
    }

    private S parsed(EnvironmentName environment) {
        return Documents.read(
                type,
                jdbc.sql("SELECT document FROM " + table + " WHERE environment = ?")
                        .param(environment.value())
                        .query(String.class)
                        .single());
    }

    /** In a transaction of its own: a lost race would spoil the caller's transaction on PostgreSQL. */
    private void createApart(EnvironmentName environment) {
        try {
            String document = Documents.write(type, none);
            apart.executeWithoutResult(status -> jdbc.sql(
                            "INSERT INTO " + table + " (environment, document, hash, revision) VALUES (?, ?, ?, 0)")
                    .params(environment.value(), document, hash(document).hex())
                    .update());
        } catch (DuplicateKeyException e) {
            // somebody else has just created the row, which is as good
            return;
        }
    }

    /** Replaces the document of a row that is locked. */
    public void write(EnvironmentName environment, S state) {
        String document = Documents.write(type, state);
        Sha256 hash = hash(document);
        jdbc.sql("UPDATE " + table + " SET document = ?, hash = ?, revision = revision + 1 WHERE environment = ?")
                .params(document, hash.hex(), environment.value())
                .update();
        memory.put(environment, hash, state);
    }

    private static Sha256 hash(String document) {
        return Sha256.of(document.getBytes(StandardCharsets.UTF_8));
    }
}
