package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almanac.environment.requirements.Requirements;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Works out what definitions need that were stored before anybody asked. */
@Component
class RequirementBacklog implements SmartInitializingSingleton {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Contents contents;
    private final RequirementRows requirements;
    private final TransactionOperations transactions;

    RequirementBacklog(
            JdbcClient jdbc, Contents contents, RequirementRows requirements, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.requirements = requirements;
        this.transactions = transactions;
    }

    private record Entry(ComponentRef component, @Nullable ComponentRef parent, Sha256 definition) {}

    @Override
    public void afterSingletonsInstantiated() {
        boolean more = true;
        while (more) {
            more = batch();
        }
    }

    private boolean batch() {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> workOff()));
        } catch (DuplicateKeyException raced) {
            // another node that starts at the same moment has done this batch
            return true;
        }
    }

    /** Whether there was anything to do. */
    private boolean workOff() {
        List<Entry> batch = jdbc.sql("SELECT c.kind, c.component_key, c.parent_kind, c.parent_key, b.definition"
                        + " FROM alm.requirement_backlog b JOIN alm.component c ON c.id = b.component_id"
                        + " FETCH FIRST " + BATCH + " ROWS ONLY")
                .query((row, n) -> new Entry(
                        ComponentRef.of(row.getString(1), row.getString(2)),
                        row.getString(3) == null ? null : ComponentRef.of(row.getString(3), row.getString(4)),
                        Sha256.ofDigest(row.getBytes(5))))
                .list();
        Map<Sha256, ComponentBody> bodies =
                contents.of(batch.stream().map(Entry::definition).collect(Collectors.toSet()));
        List<RequirementRows.Definition> definitions = new ArrayList<>();
        for (Entry entry : batch) {
            ComponentBody body = bodies.get(entry.definition());
            if (body != null) {
                definitions.add(new RequirementRows.Definition(
                        entry.component(),
                        entry.definition(),
                        Requirements.named(entry.component(), entry.parent(), body)));
            }
            jdbc.sql("DELETE FROM alm.requirement_backlog WHERE component_id = ? AND definition = ?")
                    .params(entry.component().id(), entry.definition().bytes())
                    .update();
        }
        requirements.put(definitions);
        return !batch.isEmpty();
    }
}
