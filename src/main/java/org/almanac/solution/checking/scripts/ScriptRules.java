package org.almanac.solution.checking.scripts;

import java.util.List;
import org.almanac.solution.checking.Rule;

/** All rules about scripts and pages. */
public final class ScriptRules {

    private ScriptRules() {}

    public static List<Rule> all() {
        return List.of(
                new Evaluation(),
                new SynchronousRequest(),
                new OldODataEndpoint(),
                new OldSoapEndpoint(),
                new BrowserSpecificApi(),
                new OldObjectModel(),
                new PrivateApi(),
                new ModalDialog(),
                new WindowTop(),
                new ParentWindow(),
                new AbsoluteAddress(),
                new StaticFormContext(),
                new OldNavigation(),
                new ActivityTypeTest(),
                new OldSidePane(),
                new OldOfflineApi(),
                new RolePrivilegesProperty(),
                new DebuggerStatement(),
                new ConsoleOutput(),
                new BrowserAlert(),
                new LooseEquality(),
                new WithStatement(),
                new DocumentWrite(),
                new InnerHtml(),
                new Cookies(),
                new MessageToAnybody(),
                new InsecureAddress(),
                new IdInScript(),
                new StrictMode(),
                new OutdatedWebResource(),
                Markup.imageWithoutText(),
                Markup.pageWithoutLanguage());
    }
}
