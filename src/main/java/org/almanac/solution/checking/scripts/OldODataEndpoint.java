package org.almanac.solution.checking.scripts;

import java.util.Locale;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** The data service of 2011. */
final class OldODataEndpoint extends ScriptRule {

    OldODataEndpoint() {
        super(
                "web-avoid-crm2011-service-odata",
                "The OData endpoint of 2011 is addressed.",
                CheckSeverity.CRITICAL,
                Category.UPGRADE_READINESS,
                "The organization data service is switched off. Use Xrm.WebApi or the path /api/data/ of the Web API.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        return script.isText(i)
                        && script.text(i).toLowerCase(Locale.ROOT).contains("xrmservices/2011/organizationdata.svc")
                ? "The organization data service of 2011 is addressed."
                : null;
    }
}
