package org.almanac.target.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.almanac.database.TestDatabase;
import org.almanac.environment.EnvironmentName;
import org.almanac.target.DualWriteTarget;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;

/** The adapter of one environment over a stand-in, a new database and a clock that tests move; nobody sleeps. */
final class GatewayFixture implements AutoCloseable {

    static final EnvironmentName TEST = new EnvironmentName("test");
    static final String TOKEN = "eyJhbGciOiJub25lIn0.eyJzZWNyZXQiOiJ4In0.c2lnbmF0dXJl";

    final StubGateway stub = new StubGateway(() -> now());
    final List<Duration> slept = new ArrayList<>();
    final GatewayRequests requests;
    String token = TOKEN;
    private @Nullable DualWriteTarget running;
    private final JdbcTransactionManager transactions;
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    GatewayFixture(TestDatabase product) {
        DataSource database = product.migrated();
        transactions = new JdbcTransactionManager(database);
        requests = new GatewayRequests(JdbcClient.create(database), clock(), transactions);
    }

    JdbcTransactionManager transactions() {
        return transactions;
    }

    DualWriteTarget target() {
        if (running == null) {
            running = restarted();
        }
        return running;
    }

    /** The adapter as after a start. */
    DualWriteTarget restarted() {
        return links(settings(stub.address(), DataSize.ofMegabytes(1))).of(TEST).orElseThrow();
    }

    DualWriteTarget target(GatewaySettings settings) {
        return links(settings).of(TEST).orElseThrow();
    }

    GatewayLinks links(GatewaySettings settings) {
        return new GatewayLinks(
                settings, requests, slept::add, clock(), name -> "GATEWAY_TOKEN".equals(name) ? token : null);
    }

    static GatewaySettings settings(String address, DataSize largest) {
        return settings(Map.of("test", new GatewayLink(address, "finance.example.com", "env:GATEWAY_TOKEN")), largest);
    }

    static GatewaySettings settings(Map<String, GatewayLink> links, DataSize largest) {
        return new GatewaySettings(
                true,
                links,
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(62),
                Duration.ofSeconds(60),
                Duration.ofMinutes(15),
                2,
                largest);
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
