package org.almanac.environment.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.DependencyEnd;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.SolutionVersion;
import org.junit.jupiter.api.Test;

class MissingDependenciesXmlTest {

    private static MissingDependency account() {
        return new MissingDependency(
                new DependencyEnd(
                        ComponentRef.of("Entity", "account"),
                        "Account",
                        "Base",
                        SolutionVersion.parse("1.0"),
                        Map.of("displayName", "Account", "schemaName", "Account", "type", "1"),
                        null),
                new DependencyEnd(ComponentRef.of("Attribute", "ctso_order.x"), "X", null, null, Map.of(), null));
    }

    @Test
    void bothEndsAreNamed() {
        assertThat(MissingDependenciesXml.of(Collections.singletonList(account())))
                .isEqualTo("<MissingDependencies><MissingDependency>"
                        + "<Required type=\"1\" schemaName=\"Account\" displayName=\"Account\" solution=\"Base (1.0)\"/>"
                        + "<Dependent type=\"Attribute\" schemaName=\"ctso_order.x\" displayName=\"X\"/>"
                        + "</MissingDependency></MissingDependencies>");
    }

    @Test
    void whatAMessageHasNoRoomForIsCounted() {
        String xml = MissingDependenciesXml.of(Collections.nCopies(1000, account()));

        assertThat(xml).hasSizeLessThan(100_000).contains(" omitted=\"").endsWith("</MissingDependencies>");
    }
}
