package org.almanac.dualwrite.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.VersionRule;
import org.almanac.problem.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " \n;", "package", " Package "})
    void whatThePackageBringsIsTheRuleWhereNothingElseIsSaid(String text) {
        assertThat(VersionRule.parse(text)).isEqualTo(VersionRule.ofPackage());
    }

    @Test
    void aRuleForAllGoesWithPublishersAndSingleMaps() {
        VersionRule rule = VersionRule.parse(
                "latest; publishers = ctso, msdyn\naccounts - Customers V3=2.0.1.8 of ctso;" + "Units = 1.0");

        assertThat(rule.base()).isEqualTo(VersionRule.Base.LATEST);
        assertThat(rule.publishers()).isEqualTo(List.of("ctso", "msdyn"));
        assertThat(rule.named().keySet()).containsExactly("accounts - Customers V3", "Units");
        assertThat(rule.named())
                .containsEntry("accounts - Customers V3", new VersionRule.Version(MapVersion.parse("2.0.1.8"), "ctso"))
                .containsEntry("Units", new VersionRule.Version(MapVersion.parse("1.0.0.0"), null));
    }

    @Test
    void aVersionAloneIsMeantForAllMaps() {
        VersionRule rule = VersionRule.parse("2.0.1.8");

        assertThat(rule.base()).isEqualTo(VersionRule.Base.EXACT);
        assertThat(rule.exact()).isEqualTo(MapVersion.parse("2.0.1.8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"newest", "latest;package", "Units=", "=1.0", "Units=one", "Units=1.0;Units=1.1", "1.2.3.4.5"})
    void aTextThatIsNoRuleIsRefused(String text) {
        assertThatThrownBy(() -> VersionRule.parse(text)).isInstanceOf(BadInput.class);
    }
}
