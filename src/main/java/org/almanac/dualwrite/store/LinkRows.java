package org.almanac.dualwrite.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almanac.dualwrite.Link;
import org.almanac.dualwrite.link.LinkState;
import org.almanac.environment.EnvironmentName;
import org.almanac.rehearsal.LockedDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The table of links, with the linked host in a column of its own: a host is linked once. */
@Component
class LinkRows extends LockedDocuments<LinkState> {

    private static final String TABLE = "alm.dual_write_link";

    private final JdbcClient jdbc;

    LinkRows(JdbcClient jdbc, PlatformTransactionManager transactions) {
        super(jdbc, transactions, TABLE, LinkState.class, LinkState.NONE);
        this.jdbc = jdbc;
    }

    @Override
    public void write(EnvironmentName environment, LinkState state) {
        super.write(environment, state);
        jdbc.sql("UPDATE " + TABLE + " SET finance = :finance WHERE environment = :environment")
                .param("finance", host(state.link()))
                .param("environment", environment.value())
                .update();
    }

    private static @Nullable String host(@Nullable Link link) {
        return link == null ? null : key(link.finance());
    }

    private static String key(String host) {
        return host.strip().toLowerCase(Locale.ROOT);
    }

    /** Another environment that is linked with a host. */
    Optional<String> linkedWith(String host, EnvironmentName other) {
        List<String> names = jdbc.sql("SELECT environment FROM " + TABLE + " WHERE finance = ? AND environment <> ?"
                        + " ORDER BY environment")
                .params(key(host), other.value())
                .query(String.class)
                .list();
        return names.stream().findFirst();
    }
}
