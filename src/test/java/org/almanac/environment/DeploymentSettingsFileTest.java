package org.almanac.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.almanac.environment.DeploymentSettings.ConnectionReference;
import org.almanac.environment.DeploymentSettings.EnvironmentVariable;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file that {@code pac solution create-settings} makes (dataverse-semantics 3.7). */
class DeploymentSettingsFileTest {

    private static final String FILE = """
            {"EnvironmentVariables": [{"SchemaName": "ctso_Url", "Value": "https://test"}],
             "ConnectionReferences": [{"LogicalName": "ctso_sql", "ConnectionId": "c1",
               "ConnectorId": "/providers/Microsoft.PowerApps/apis/shared_sql"}]}
            """;

    @Test
    void aFileIsReadAndWritten() {
        DeploymentSettings settings = DeploymentSettingsFile.parse(FILE);

        assertThat(settings.environmentVariables())
                .containsExactly(new EnvironmentVariable("ctso_Url", "https://test"));
        assertThat(settings.connectionReferences())
                .containsExactly(
                        new ConnectionReference("ctso_sql", "c1", "/providers/Microsoft.PowerApps/apis/shared_sql"));
        assertThat(DeploymentSettingsFile.parse(DeploymentSettingsFile.write(settings)))
                .isEqualTo(settings);
    }

    @Test
    void nothingIsNoSettings() {
        assertThat(DeploymentSettingsFile.parse(" ").none()).isTrue();
        assertThat(DeploymentSettingsFile.parse("{}").none()).isTrue();
        assertThat(DeploymentSettingsFile.parse("null").none()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"Variables": []}                                                             | 'Variables'
            {"EnvironmentVariables": [{"SchemaName": "a", "Val": "geheim"}]}              | 'Val'
            {"EnvironmentVariables": [{"Value": "geheim"}]}                               | SchemaName
            {"EnvironmentVariables": [{"SchemaName": "a"}, {"SchemaName": "A"}]}          | twice
            {"EnvironmentVariables": [null]}                                              | null
            {"EnvironmentVariables": [{"SchemaName": "a", "Value": 7}]}                   | /EnvironmentVariables/0/Value
            {"EnvironmentVariables": {"SchemaName": "a"}}                                 | /EnvironmentVariables
            {"ConnectionReferences": [{"ConnectionId": "geheim"}]}                        | LogicalName
            {"EnvironmentVariables": [{"SchemaName": "a", "Value": geheim}]}              | line 1
            {"EnvironmentVariables": []} geheim                                           | JSON
            [1]                                                                           | form
            """)
    void whatNobodyReadsIsAMistakeAndNoValueIsQuoted(String json, String mentioned) {
        assertThatThrownBy(() -> DeploymentSettingsFile.parse(json))
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_SETTINGS))
                .hasMessageContaining(mentioned)
                .message()
                .doesNotContain("geheim");
    }

    @Test
    void aValueHasAtMost2000Characters() {
        String fits = "x".repeat(2000);

        assertThat(DeploymentSettingsFile.parse(file(fits)).environmentVariables())
                .extracting(EnvironmentVariable::value)
                .containsExactly(fits);
        assertThatThrownBy(() -> DeploymentSettingsFile.parse(file(fits + "x"))).hasMessageContaining("2001");
    }

    @Test
    void charactersThatNoTextCanHoldAreRefused() {
        assertThatThrownBy(() -> DeploymentSettingsFile.parse(file("\\u0000"))).hasMessageContaining("characters");
        assertThatThrownBy(() -> DeploymentSettingsFile.parse(file("\\ud800"))).hasMessageContaining("characters");
    }

    private static String file(String value) {
        return "{\"EnvironmentVariables\": [{\"SchemaName\": \"a\", \"Value\": \"" + value + "\"}]}";
    }

    @Test
    void theTextOfSettingsLeavesValuesOut() {
        assertThat(DeploymentSettingsFile.parse(FILE).toString())
                .isEqualTo("settings for [ctso_Url] and [ctso_sql]")
                .isNotEqualTo(List.of().toString());
    }
}
