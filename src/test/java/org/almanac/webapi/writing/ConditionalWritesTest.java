package org.almanac.webapi.writing;

import static org.almanac.webapi.world.SmallModel.ACCOUNT;
import static org.almanac.webapi.world.SmallWorld.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.world.SmallWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalWritesTest {

    private static final String ID = "aaaaaaaa-0000-0000-0000-000000000001";
    private static final String KNOWN = "accounts(" + ID + ")";
    private static final String UNKNOWN = "accounts(aaaaaaaa-0000-0000-0000-000000000002)";

    private final SmallWorld world = new SmallWorld();

    @BeforeEach
    void anAccount() {
        assertThat(world.send("POST", "accounts", json("{'accountid':'" + ID + "','name':'before'}")))
                .hasStatus(204);
    }

    private WireRow row() {
        return world.rows
                .find(new EnvironmentName("dev"), ACCOUNT, UUID.fromString(ID))
                .orElseThrow();
    }

    // scenario 73
    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "DELETE"})
    void aStaleVersionIsRefused(String method) {
        assertThat(world.send(method, KNOWN, json("{'name':'after'}"), "If-Match", "W/\"1\""))
                .hasStatus(412)
                .bodyJson()
                .extractingPath("$.error.code")
                .isEqualTo("0x80060882");
        assertThat(row().value("name")).isEqualTo("before");
    }

    @Test
    void theVersionThatWasReadIsChanged() {
        assertThat(world.send("PATCH", KNOWN, json("{'name':'after'}"), "If-Match", Conditions.etag(row())))
                .hasStatus(204);
        assertThat(row().value("name")).isEqualTo("after");
    }

    // scenario 74
    @Test
    void aRowThatMustExistIsNotMade() {
        assertThat(world.send("PATCH", UNKNOWN, json("{'name':'new'}"), "If-Match", "*"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.error.code")
                .isEqualTo("0x80040217");
        assertThat(world.rows.size(ACCOUNT)).isOne();
    }

    // scenario 75
    @Test
    void aRowThatMustBeNewIsNotChanged() {
        assertThat(world.send("PATCH", KNOWN, json("{'name':'after'}"), "If-None-Match", "*"))
                .hasStatus(412)
                .bodyJson()
                .extractingPath("$.error.code")
                .isEqualTo("0x80040237");
        assertThat(row().value("name")).isEqualTo("before");
    }

    @Test
    void aRowThatMustBeNewIsMade() {
        assertThat(world.send("PATCH", UNKNOWN, json("{'name':'new'}"), "If-None-Match", "*"))
                .hasStatus(204);
        assertThat(world.rows.size(ACCOUNT)).isEqualTo(2);
    }

    @Test
    void theWordThatKeepsCachesOffIsNoCondition() {
        assertThat(world.send("PATCH", KNOWN, json("{'name':'after'}"), "If-None-Match", "null"))
                .hasStatus(204);
    }

    @Test
    void putDoesNotMakeARow() {
        assertThat(world.send("PUT", UNKNOWN, json("{'name':'new'}"))).hasStatus(404);
    }
}
