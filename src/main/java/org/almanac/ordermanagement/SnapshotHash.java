package org.almanac.ordermanagement;

import java.nio.charset.StandardCharsets;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/** Hash over everything that is not a record: states, flows, connections, and versions that unpublishing has archived. */
final class SnapshotHash {

    private final StringBuilder text = new StringBuilder();

    private SnapshotHash() {}

    static Sha256 of(OrderModel model) {
        SnapshotHash hash = new SnapshotHash();
        model.items().forEach(hash::item);
        return Sha256.of(hash.text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void item(Activatable one) {
        line(one.item().kind(), one.item().id(), one.activation());
        one.flows().forEach(this::flow);
        if (one instanceof Policy policy) {
            policy.archive().stream().filter(version -> !version.record()).forEach(this::version);
        } else if (one instanceof Provider provider) {
            provider.connections().forEach(part -> line("connection", part.id(), part.connection()));
        }
    }

    private void flow(Flow flow) {
        line("flow", flow.id(), flow.on(), flow.modifiedAt(), flow.content(), flow.name());
    }

    private void version(PolicyVersion version) {
        line("version", version.id(), version.number(), version.content());
    }

    /** Each with its length before it, so that no two lists of values run together to the same. */
    private void line(@Nullable Object... values) {
        for (@Nullable Object value : values) {
            String part = String.valueOf(value);
            text.append(part.length()).append(':').append(part);
        }
        text.append('\n');
    }
}
