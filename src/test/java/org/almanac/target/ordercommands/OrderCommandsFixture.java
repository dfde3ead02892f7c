package org.almanac.target.ordercommands;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.almanac.database.TestDatabase;
import org.almanac.environment.EnvironmentName;
import org.almanac.target.OrderManagementTarget;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The adapter of one environment over a stand-in, a new database and a clock that tests move; nobody sleeps. */
final class OrderCommandsFixture implements AutoCloseable {

    static final EnvironmentName TEST = new EnvironmentName("test");
    static final String PREFIX = "almanac.order-management.environments.test.";
    static final String TOKEN = "opaque-token-of-a-user";

    final StubDataverse stub = new StubDataverse(this::now);
    final List<Duration> slept = new ArrayList<>();
    final CommandRequests requests;
    final JdbcTransactionManager transactions;
    String token = TOKEN;
    private @Nullable OrderManagementTarget running;
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    OrderCommandsFixture(TestDatabase product) {
        DataSource database = product.migrated();
        transactions = new JdbcTransactionManager(database);
        requests = new CommandRequests(JdbcClient.create(database), clock(), transactions);
    }

    OrderManagementTarget target() {
        OrderManagementTarget known = running;
        if (known == null) {
            known = restarted(Map.of());
            running = known;
        }
        return known;
    }

    /** The adapter as after a start, with other settings over the usual ones; an empty one takes the usual away. */
    OrderManagementTarget restarted(Map<String, String> other) {
        Map<String, String> values = usual();
        values.putAll(other);
        values.values().removeIf(String::isEmpty);
        return new OrderCommandTargets(
                        settings(values),
                        requests,
                        slept::add,
                        clock(),
                        name -> "ORDER_TOKEN".equals(name) ? token : null,
                        (environment, url) -> Optional.empty())
                .of(TEST)
                .orElseThrow();
    }

    /** Every shape of a command is among them. */
    private Map<String, String> usual() {
        Map<String, String> values = new TreeMap<>();
        values.put("almanac.order-management.page-size", "3");
        values.put(PREFIX + "base-url", stub.address());
        values.put(PREFIX + "token", "env:ORDER_TOKEN");
        for (String kind : List.of("policy", "provider", "orchestration")) {
            values.put(PREFIX + "active-when." + kind, "msdyn_status=1");
        }
        values.put(PREFIX + "connected-when", "msdyn_connectionurl=*");
        values.put(PREFIX + "tables.msdyn_iomprovideraction", "msdyn_iomaction");
        values.put(PREFIX + "columns.msdyn_iomrule.msdyn_policyid", "msdyn_iompolicy");
        values.put(PREFIX + "commands.publish-policy.column", "msdyn_status");
        values.put(PREFIX + "commands.publish-policy.value", "1");
        values.put(PREFIX + "commands.unpublish-policy.api", "ctso_OffPolicy");
        values.put(PREFIX + "commands.unpublish-policy.body", "{\"Id\":\"{id}\"}");
        values.put(PREFIX + "commands.activate-provider.bound-api", "ctso_OnProvider");
        values.put(PREFIX + "commands.deactivate-provider.column", "msdyn_status");
        values.put(PREFIX + "commands.deactivate-provider.value", "0");
        values.put(PREFIX + "commands.publish-orchestration.api", "ctso_OnOrchestration");
        values.put(
                PREFIX + "commands.publish-orchestration.body", "{\"Id\":\"{id}\",\"Deep\":{\"List\":[1,\"{id}\"]}}");
        values.put(PREFIX + "commands.stop-orchestration.bound-api", "Microsoft.Dynamics.CRM.ctso_OffOrchestration");
        values.put(PREFIX + "commands.connect.column", "msdyn_connectionurl,msdyn_connectionstatus");
        values.put(PREFIX + "commands.connect.value", "{connection},1");
        return values;
    }

    static OrderCommandSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("almanac.order-management", Bindable.of(OrderCommandSettings.class));
    }

    void advance(Duration time) {
        now = now.plus(time);
    }

    private Instant now() {
        return now;
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @Override
    public void close() {
        stub.close();
    }
}
