package org.almanac.solution.checking.scripts;

import java.util.Locale;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** The SOAP service of 2011. */
final class OldSoapEndpoint extends ScriptRule {

    OldSoapEndpoint() {
        super(
                "web-avoid-crm2011-service-soap",
                "The SOAP endpoint of 2011 is addressed.",
                CheckSeverity.CRITICAL,
                Category.UPGRADE_READINESS,
                "The SOAP endpoint is out of date for scripts. Use Xrm.WebApi or the path /api/data/ of the Web API.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        return script.isText(i) && script.text(i).toLowerCase(Locale.ROOT).contains("xrmservices/2011/organization.svc")
                ? "The SOAP service of 2011 is addressed."
                : null;
    }
}
