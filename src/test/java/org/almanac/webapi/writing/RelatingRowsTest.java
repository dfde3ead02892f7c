package org.almanac.webapi.writing;

import static org.almanac.webapi.world.SmallModel.ACCOUNT;
import static org.almanac.webapi.world.SmallModel.CONTACT;
import static org.almanac.webapi.world.SmallModel.TAG;
import static org.almanac.webapi.world.SmallWorld.ROOT;
import static org.almanac.webapi.world.SmallWorld.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.world.SmallWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelatingRowsTest {

    private static final EnvironmentName DEV = new EnvironmentName("dev");
    private static final String A = "aaaaaaaa-0000-0000-0000-000000000001";
    private static final String C = "cccccccc-0000-0000-0000-000000000001";
    private static final String T = "dddddddd-0000-0000-0000-000000000001";
    private static final String CONTACTS = "accounts(" + A + ")/contact_customer_accounts";
    private static final String TAGS = "accounts(" + A + ")/account_tags";
    private static final CollectionNavigation TAGGED =
            ACCOUNT.collection("account_tags").orElseThrow();

    private final SmallWorld world = new SmallWorld();

    @BeforeEach
    void rows() {
        assertThat(world.send("POST", "accounts", json("{'accountid':'" + A + "'}")))
                .hasStatus(204);
        assertThat(world.send("POST", "contacts", json("{'contactid':'" + C + "'}")))
                .hasStatus(204);
        assertThat(world.send("POST", "tags", json("{'tagid':'" + T + "'}"))).hasStatus(204);
    }

    private Object parent() {
        return world.rows
                .find(DEV, CONTACT, UUID.fromString(C))
                .map(row -> String.valueOf(row.value("_parentcustomerid_value")))
                .orElseThrow();
    }

    private boolean tagged() {
        return world.rows.related(DEV, ACCOUNT, UUID.fromString(A), TAGGED).anyMatch(UUID.fromString(T)::equals);
    }

    @Test
    void aRowJoinsAndLeavesTheCollectionOfALookup() {
        assertThat(world.send("POST", CONTACTS + "/$ref", json("{'@odata.id':'" + ROOT + "contacts(" + C + ")'}")))
                .hasStatus(204);
        assertThat(parent()).asString().contains(A);

        assertThat(world.send("DELETE", CONTACTS + "(" + C + ")/$ref")).hasStatus(204);
        assertThat(parent()).isEqualTo("null");
        assertThat(world.send("DELETE", CONTACTS + "(" + C + ")/$ref")).hasStatus(404);
    }

    @Test
    void aRowJoinsAndLeavesACollectionOfManyToMany() {
        assertThat(world.send("PUT", TAGS + "/$ref", json("{'@odata.id':'tags(" + T + ")'}")))
                .hasStatus(204);
        assertThat(tagged()).isTrue();

        assertThat(world.send("DELETE", TAGS + "/$ref?$id=" + ROOT + "tags(" + T + ")"))
                .hasStatus(204);
        assertThat(tagged()).isFalse();
    }

    @Test
    void aLookupIsSetAndCleared() {
        String reference = "contacts(" + C + ")/parentcustomerid_account/$ref";

        assertThat(world.send("PUT", reference, json("{'@odata.id':'/accounts(" + A + ")'}")))
                .hasStatus(204);
        assertThat(parent()).asString().contains(A);
        assertThat(world.send("DELETE", reference)).hasStatus(204);
        assertThat(parent()).isEqualTo("null");
    }

    @Test
    void aRowOfAnotherTableIsRefused() {
        assertThat(world.send("POST", TAGS + "/$ref", json("{'@odata.id':'contacts(" + C + ")'}")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.error.message")
                .asString()
                .contains("leads to rows of 'tag'");
        assertThat(world.send("POST", TAGS + "/$ref", json("{}"))).hasStatus(400);
    }

    @Test
    void rowsAreBoundWhenTheirOwnerIsMade() {
        assertThat(world.send(
                        "POST",
                        "accounts",
                        json("{'account_tags@odata.bind':['/tags(" + T + ")'],"
                                + "'contact_customer_accounts@odata.bind':['/contacts(" + C + ")']}")))
                .hasStatus(204);

        assertThat(parent()).isNotEqualTo("null");
        assertThat(world.rows.size(TAG)).isOne();
    }
}
