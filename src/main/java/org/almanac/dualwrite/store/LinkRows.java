package org.almanac.dualwrite.store;

import org.almanac.rehearsal.Documents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almanac.dualwrite.Link;
import org.almanac.dualwrite.link.LinkState;
import org.almanac.environment.StateMemory;
import org.almanac.environment.EnvironmentName;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of links; its row is what everybody locks who changes dual-write of an environment. */
@Component
class LinkRows {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final StateMemory<LinkState> memory = new StateMemory<>();

    LinkRows(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    LinkState read(EnvironmentName environment) {
        return query(environment, "").orElse(LinkState.NONE);
    }

    /** The link, locked until the end of the transaction. */
    LinkState lock(EnvironmentName environment) {
        return query(environment, " FOR UPDATE").orElseGet(() -> {
            createApart(environment);
            return query(environment, " FOR UPDATE").orElse(LinkState.NONE);
        });
    }

    private Optional<LinkState> query(EnvironmentName environment, String suffix) {
        Optional<Sha256> first = hashOf(environment, suffix);
        return first.map(known ->
                memory.get(environment, () -> hashOf(environment, "").orElse(known), () -> parsed(environment)));
    }

    private Optional<Sha256> hashOf(EnvironmentName environment, String suffix) {
        return jdbc.sql("SELECT hash FROM alm.dual_write_link WHERE environment = ?" + suffix)
                .param(environment.value())
                .query(String.class)
                .optional()
                .map(Sha256::new);
    }

    private LinkState parsed(EnvironmentName environment) {
        return Documents.read(
                LinkState.class,
                jdbc.sql("SELECT document FROM alm.dual_write_link WHERE environment = ?")
                        .param(environment.value())
                        .query(String.class)
                        .single());
    }

    /** In a transaction of its own: a lost race would spoil the caller's transaction on PostgreSQL. */
    private void createApart(EnvironmentName environment) {
        try {
            String document = Documents.write(LinkState.class, LinkState.NONE);
            apart.executeWithoutResult(
                    status -> jdbc.sql("INSERT INTO alm.dual_write_link (environment, document, hash,"
                                    + " revision) VALUES (?, ?, ?, 0)")
                            .params(environment.value(), document, hash(document))
                            .update());
        } catch (DuplicateKeyException e) {
            // somebody else has just created the row, which is as good
            return;
        }
    }

    /** Replaces the document of a row that is locked. */
    void write(EnvironmentName environment, LinkState state) {
        String document = Documents.write(LinkState.class, state);
        jdbc.sql("UPDATE alm.dual_write_link SET finance = :finance, document = :document, hash = :hash,"
                        + " revision = revision + 1 WHERE environment = :environment")
                .param("finance", host(state.link()))
                .param("document", document)
                .param("hash", hash(document))
                .param("environment", environment.value())
                .update();
        memory.put(environment, new Sha256(hash(document)), state);
    }

    private static @Nullable String host(@Nullable Link link) {
        return link == null ? null : key(link.finance());
    }

    private static String key(String host) {
        return host.strip().toLowerCase(Locale.ROOT);
    }

    private static String hash(String document) {
        return Sha256.of(document.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Another environment that is linked with a host. */
    Optional<String> linkedWith(String host, EnvironmentName other) {
        List<String> names = jdbc.sql(
                        "SELECT environment FROM alm.dual_write_link WHERE finance = ? AND environment <> ?"
                                + " ORDER BY environment")
                .params(key(host), other.value())
                .query(String.class)
                .list();
        return names.stream().findFirst();
    }
}
