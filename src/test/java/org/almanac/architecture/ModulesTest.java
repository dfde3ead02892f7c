package org.almanac.architecture;

import org.almanac.AlmanacApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** A module shows its top package only, and modules do not depend on each other in a circle. */
class ModulesTest {

    @Test
    void modulesKeepTheirInsidesToThemselves() {
        ApplicationModules.of(AlmanacApplication.class).verify();
    }
}
