package org.almanac.environment.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlowDefinitionTest {

    private static Set<String> read(String json) throws IOException {
        return FlowDefinition.connectionReferences(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFlowNamesTheConnectionReferencesThatItUses() throws IOException {
        assertThat(read("""
                {"properties": {"connectionReferences": {
                  "shared_sql": {"connection": {"connectionReferenceLogicalName": "ctso_sql"}, "api": {"name": "a"}},
                  "shared_sql_1": {"connection": {"connectionReferenceLogicalName": "ctso_other"}}}}}
                """)).containsExactly("ctso_other", "ctso_sql");
    }

    @Test
    void aFlowWithoutConnectionsAndWhatIsNoJsonUseNone() throws IOException {
        assertThat(read("{\"properties\": {\"connectionReferences\": {}}}")).isEmpty();
        assertThat(read("no json")).isEmpty();
    }
}
