package org.almanac.target.ordercommands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;

/** What settings may say, and what is told of wrong ones. */
class OrderCommandSettingsTest {

    private static final String ALL = "almanac.order-management.";
    private static final String PROD = ALL + "environments.prod-eu.";
    private static final String COMMAND = PROD + "commands.publish-policy.";

    private static Map<String, String> usual() {
        return new HashMap<>(Map.of(
                PROD + "base-url", "https://contoso.crm4.dynamics.com",
                PROD + "token", "file:/run/secrets/token",
                PROD + "active-when.policy", "statuscode=192350001",
                PROD + "active-when.provider", "statuscode=Activated, msdyn_isactive=1",
                PROD + "active-when.orchestration", "statuscode=192350001"));
    }

    /** As a file of properties is bound. */
    private static OrderCommandSettings settings(Map<String, String> values) {
        return new Binder(ConfigurationPropertySources.from(new MapPropertySource("file", new HashMap<>(values))))
                .bindOrCreate("almanac.order-management", Bindable.of(OrderCommandSettings.class));
    }

    private static OrderConnection connection(String... more) {
        Map<String, String> values = usual();
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return settings(values).connections().get(0);
    }

    private static void wrong(String setting, String value, String told) {
        Map<String, String> values = usual();
        values.put(setting, value);
        wrong(values, told);
    }

    private static void wrong(Map<String, String> values, String told) {
        assertThatIllegalStateException()
                .isThrownBy(() -> settings(values).connections())
                .withMessageContaining(told);
    }

    @Test
    void withoutEnvironmentsThereIsNothing() {
        OrderCommandSettings settings = settings(Map.of());

        assertThat(settings.connections()).isEmpty();
        assertThat(settings.settling()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void anEnvironmentMayHaveNoCommandAtAll() {
        OrderConnection connection = connection();

        assertThat(connection.environment()).hasToString("prod-eu");
        assertThat(connection.commands()).isEmpty();
        assertThat(connection.connected()).isEmpty();
        assertThat(connection.path()).isEqualTo("/api/data/v9.2/");
        assertThat(connection.active(ItemKind.PROVIDER).all())
                .containsExactly(
                        new Conditions.Condition("statuscode", "Activated"),
                        new Conditions.Condition("msdyn_isactive", "1"));
        assertThat(connection.archived().all())
                .containsExactly(new Conditions.Condition("msdyn_policyversionstate", "Archived"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://contoso.crm4.dynamics.com/, /api/data/v9.2/",
        "https://contoso.crm4.dynamics.com/api/data/v9.1, /api/data/v9.1/",
        "http://localhost:8080/api/data/v9.2/, /api/data/v9.2/"
    })
    void theAddressMayNameTheWebApi(String address, String path) {
        assertThat(connection(PROD + "base-url", address).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://contoso.crm4.dynamics.com",
                "https://contoso.crm4.dynamics.com/main.aspx",
                "https://user:secret@contoso.crm4.dynamics.com",
                "contoso.crm4.dynamics.com",
                "https://contoso.crm4.dynamics.com/?x=1",
                "not an address"
            })
    void anythingElseIsNoAddress(String address) {
        wrong(PROD + "base-url", address, PROD + "base-url must be the https address");
    }

    @Test
    void severalColumnsGetTheirValuesInOrder() {
        OrderConnection connection = connection(
                COMMAND + "column", "statecode,statuscode,msdyn_note", COMMAND + "value", "0,192350001,x{id}");

        assertThat(connection.commands().get(CommandName.PUBLISH_POLICY))
                .isInstanceOfSatisfying(
                        OrderCommand.SetColumns.class,
                        set -> assertThat(set.values())
                                .hasToString("{\"statecode\":0,\"statuscode\":192350001,\"msdyn_note\":\"x{id}\"}"));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "null, null", "007, '\"007\"'", "-1.5, -1.5", "1e9, '\"1e9\"'", "Yes, '\"Yes\"'"})
    void valuesAreWhatTheyLookLike(String value, String json) {
        assertThat(connection(COMMAND + "column", "msdyn_a", COMMAND + "value", value)
                        .commands()
                        .get(CommandName.PUBLISH_POLICY))
                .isInstanceOfSatisfying(
                        OrderCommand.SetColumns.class,
                        set -> assertThat(set.values().get("msdyn_a")).hasToString(json));
    }

    @Test
    void aCustomApiMayBeBoundAndHaveABody() {
        OrderConnection connection = connection(
                COMMAND + "api",
                "ctso_PublishPolicy",
                COMMAND + "body",
                "{\"PolicyId\":\"{id}\"}",
                PROD + "commands.stop-orchestration.bound-api",
                "ctso_Stop");

        assertThat(connection.commands().get(CommandName.PUBLISH_POLICY))
                .hasToString("CallApi[name=ctso_PublishPolicy, body={\"PolicyId\":\"{id}\"}]");
        assertThat(connection.commands().get(CommandName.STOP_ORCHESTRATION))
                .hasToString("CallBoundApi[name=ctso_Stop, body={}]");
    }

    @Test
    void whatACommandLacksIsTold() {
        wrong(COMMAND + "body", "{}", COMMAND.replaceFirst("\\.$", "") + " must have exactly one of column");
        wrong(COMMAND + "column", "statuscode", "1 columns and 0 values");
        wrong(COMMAND + "api", "no/name", "must name the custom API");
        wrong(
                PROD + "commands.publish-everything.api",
                "x",
                "publish-everything is no command; these are: publish-policy");
        Map<String, String> twice = usual();
        twice.putAll(Map.of(COMMAND + "api", "a", COMMAND + "bound-api", "b"));
        wrong(twice, "exactly one of");
        Map<String, String> text = usual();
        text.putAll(Map.of(COMMAND + "api", "a", COMMAND + "body", "[1]"));
        wrong(text, "JSON object");
        Map<String, String> body = usual();
        body.putAll(Map.of(COMMAND + "column", "a", COMMAND + "value", "1", COMMAND + "body", "{}"));
        wrong(body, "has a body");
    }

    @Test
    void conditionsSayAColumnAndAValue() {
        wrong(PROD + "active-when.policy", "Published", "active-when.policy must consist of conditions column=value");
        wrong(PROD + "active-when.flow", "a=b", "active-when.flow must be of policy, provider or orchestration");
        Map<String, String> none = usual();
        none.remove(PROD + "active-when.provider");
        wrong(none, "active-when.provider must say which column=value");
    }

    @Test
    void tablesAndColumnsMayBeCalledOtherwise() {
        Translation names = connection(
                        PROD + "tables.msdyn_iomprovideraction",
                        "msdyn_iomaction",
                        PROD + "columns.msdyn_iompolicy.msdyn_policyversionstate",
                        "msdyn_versionstate",
                        PROD + "columns.[msdyn_iomrule].[msdyn_policyid]",
                        "msdyn_policy")
                .names();

        assertThat(names.table(OrderTable.PROVIDER_ACTION)).isEqualTo("msdyn_iomaction");
        assertThat(names.table(OrderTable.POLICY)).isEqualTo("msdyn_iompolicy");
        assertThat(names.column(OrderTable.POLICY, OrderColumn.POLICY_VERSION_STATE))
                .isEqualTo("msdyn_versionstate");
        assertThat(names.column(OrderTable.RULE, OrderColumn.RULE_POLICY)).isEqualTo("msdyn_policy");
        wrong(PROD + "tables.account", "x", "tables.account is no table of order management");
        wrong(PROD + "columns.msdyn_iomrule.msdyn_name", "a b", "must be a logical name");
    }

    @Test
    void theArchivedStateIsToldByTheTranslatedColumnUnlessSettingsSayOtherwise() {
        String column = PROD + "columns.msdyn_iompolicy.msdyn_policyversionstate";

        assertThat(connection(column, "msdyn_versionstate").archived().all())
                .extracting(Conditions.Condition::column)
                .containsExactly("msdyn_versionstate");
        assertThat(connection(column, "msdyn_versionstate", PROD + "archived-when", "statuscode=7")
                        .archived()
                        .all())
                .containsExactly(new Conditions.Condition("statuscode", "7"));
    }

    @Test
    void allThatIsWrongIsNamedAtOnceAndNoTokenIsShown() {
        assertThatIllegalStateException()
                .isThrownBy(() -> settings(Map.of(
                                PROD + "token", "eyJhbGci.secret",
                                ALL + "environments.Not_A_Name!.token", "env:TOKEN",
                                ALL + "page-size", "0",
                                ALL + "settle", "0s",
                                ALL + "settling", "-1s",
                                ALL + "max-answer", "2GB"))
                        .connections())
                .withMessageContainingAll(
                        PROD + "token must say where",
                        PROD + "base-url",
                        PROD + "active-when.policy",
                        "is not about an environment",
                        "page-size must be 1 to 5000",
                        "settle must be longer",
                        "settling must not be negative",
                        "max-answer")
                .withMessageNotContaining("secret");
        assertThat(settings(Map.of(PROD + "token", "secret")).toString()).doesNotContain("secret");
    }

    @Test
    void everyCommandHasAnOrder() {
        assertThat(CommandName.keys())
                .isEqualTo("publish-policy, unpublish-policy, activate-provider, deactivate-provider,"
                        + " publish-orchestration, stop-orchestration, connect");
        assertThat(CommandName.find("restore-version")).isEqualTo(Optional.empty());
    }
}
