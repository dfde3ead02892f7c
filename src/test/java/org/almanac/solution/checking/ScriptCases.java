package org.almanac.solution.checking;

import static org.almanac.solution.checking.RuleCase.script;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.almanac.solution.PackageBuilder;

/** Scripts and pages. */
final class ScriptCases {

    private ScriptCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(security(), outdated(), usage(), pages()).flatMap(s -> s);
    }

    private static Stream<RuleCase> security() {
        return Stream.of(
                script("web-avoid-eval", "eval", "eval(x);", "// eval(x)\nvar s = 'eval(x)'; model.eval(x);"),
                script("web-avoid-eval", "new Function", "new Function('return 1')();", "x instanceof Function;"),
                script("web-avoid-eval", "a timer with text", "setTimeout('go()', 5);", "setTimeout(go, 5);"),
                script("web-avoid-eval", "eval in a template", "`${eval(x)}`;", "`eval(x) ${y}`;"),
                script("web-sdl-no-document-write", "document.write", "document.write(x);", "stream.write(x);"),
                script("web-sdl-no-inner-html", "innerHTML", "e.innerHTML += x;", "e.innerHTML = ''; y = e.innerHTML;"),
                script("web-sdl-no-cookies", "cookies", "document.cookie = 'a=b';", "jar.cookie = 'a';"),
                script(
                        "web-sdl-no-postmessage-star-origin",
                        "a message to anybody",
                        "w.postMessage(f(1), '*');",
                        "w.postMessage(x, origin); log(x, '*');"),
                script(
                        "web-sdl-no-insecure-url",
                        "http",
                        "go('http://example.com/a');",
                        "go('https://example.com'); ns('http://www.w3.org/2000/svg');"));
    }

    private static Stream<RuleCase> outdated() {
        return Stream.of(
                script(
                        "web-avoid-crm2011-service-odata",
                        "the data service of 2011",
                        "var u = base + '/XRMServices/2011/OrganizationData.svc/';",
                        "// /XRMServices/2011/OrganizationData.svc\nvar u = '/api/data/v9.2/';"),
                script(
                        "web-avoid-crm2011-service-soap",
                        "the SOAP service of 2011",
                        "post(\"/XRMServices/2011/Organization.svc/web\");",
                        "post('/XRMServices/2011/OrganizationData.svc');"),
                script(
                        "web-avoid-browser-specific-api",
                        "ActiveX",
                        "new ActiveXObject('Msxml2.DOMDocument');",
                        "var s = 'ActiveXObject';"),
                script(
                        "web-avoid-browser-specific-api",
                        "attachEvent",
                        "e.attachEvent('onclick', f);",
                        "e.addEventListener('click', f);"),
                script("web-avoid-2011-api", "getServerUrl", "context.getServerUrl();", "context.getClientUrl();"),
                script("web-avoid-2011-api", "crmForm", "crmForm.all.name;", "my.crmForm.all;"),
                script("web-avoid-unpub-api", "Mscrm", "Mscrm.Utilities.go();", "my.Mscrm.go();"),
                script("web-avoid-unpub-api", "Xrm.Internal", "Xrm.Internal.go();", "Xrm.Utility.go();"),
                script(
                        "web-avoid-modals",
                        "a modal dialog",
                        "window.showModalDialog(u);",
                        "Xrm.Navigation.navigateTo(u);"),
                script("web-avoid-window-top", "window.top", "window.top.location;", "rect.top; style.window.top;"),
                script(
                        "web-do-not-make-parent-assumption",
                        "the parent window",
                        "parent.Xrm.Page;",
                        "node.parent.document; parent.children;"),
                script("web-use-client-context", "Xrm.Page", "Xrm.Page.data;", "context.getFormContext();"),
                script(
                        "web-use-navigation-api",
                        "openEntityForm",
                        "Xrm.Utility.openEntityForm('a');",
                        "Xrm.Navigation.openForm({});"),
                script(
                        "web-avoid-isactivitytype",
                        "isActivityType",
                        "Xrm.Utility.isActivityType('task');",
                        "Xrm.Utility.getEntityMetadata('task');"),
                script(
                        "web-use-appsidepane-api",
                        "loadPanel",
                        "Xrm.Panels.loadPanel(u, t);",
                        "Xrm.App.sidePanes.createPane({});"),
                script("web-use-offline", "Mobile.offline", "Xrm.Mobile.offline.x;", "Xrm.WebApi.offline.x;"));
    }

    private static Stream<RuleCase> usage() {
        return Stream.of(
                script(
                        "web-use-async",
                        "a synchronous request",
                        "r.open('GET', f(a, b), false);",
                        "r.open('GET', u, true); r.open('GET', f(1, 2, false)); window.open(u);"),
                script("web-use-async", "a synchronous option", "$.ajax({async: false});", "$.ajax({async: true});"),
                script(
                        "web-use-getsecurityroleprivilegesinfo",
                        "the property of privileges",
                        "c.userSettings.securityRolePrivileges;",
                        "c.userSettings.getSecurityRolePrivilegesInfo();"),
                script(
                        "web-remove-debug-script",
                        "debugger",
                        "debugger;",
                        "/* debugger; */ x.debugger; o = {debugger: 1};"),
                script("web-remove-console", "the console", "console.log(1);", "my.console.log(1);"),
                script(
                        "web-remove-alert",
                        "alert",
                        "window.alert('x');",
                        "Xrm.Navigation.alert('x'); function alert() {}"),
                script(
                        "web-use-strict-equality-operators",
                        "two equals signs",
                        "if (a == b) {}",
                        "if (a === b || a !== c) { x = /==/; y = '=='; }"),
                RuleCase.of(
                        "web-use-strict-mode",
                        "a script without strict mode",
                        Checks.clean().webResource("ctso_a.js", bytes("function f() {}")),
                        Checks.clean().webResource("ctso_a.js", bytes("export function f() {}"))),
                script("web-avoid-with", "with", "with (o) { x; }", "a.with(o);"),
                script(
                        "web-use-relative-uri",
                        "the address of an environment",
                        "var u = 'https://contoso.crm4.dynamics.com/api';",
                        "var u = 'https://example.com/crm4.dynamics.com';"),
                script(
                        "alm-hard-coded-id",
                        "an id",
                        "find('{0A1B2C3D-0000-1111-2222-333344445555}');",
                        "find('00000000-0000-0000-0000-000000000000'); x('id 0A1B2C3D-0000-1111-2222-333344445555');"));
    }

    private static Stream<RuleCase> pages() {
        return Stream.of(
                new RuleCase(
                        "alm-html-image-text",
                        "an image without text",
                        page("<html lang='en'><img src='a.png'></html>"),
                        page("<html lang='en'><img src='a.png' alt=''></html>")),
                new RuleCase(
                        "alm-html-language",
                        "a page without language",
                        page("<html><body/></html>"),
                        page("<html lang='en'><body/></html>")),
                new RuleCase(
                        "web-avoid-eval",
                        "a script in a page",
                        page("<html lang='en'><script>'use strict'; eval(x)</script></html>"),
                        page("<html lang='en'>eval(x) <!-- <script>eval(x)</script> -->"
                                + "<script type='text/template'>eval(x)</script></html>")),
                new RuleCase(
                        "meta-avoid-silverlight",
                        "a Silverlight application",
                        RawPackage.of(resource("x")).replace("<WebResourceType>3<", "<WebResourceType>8<"),
                        page("<html lang='en'/>")));
    }

    private static byte[] page(String html) {
        return RawPackage.of(resource(html)).replace("<WebResourceType>3<", "<WebResourceType>1<");
    }

    private static PackageBuilder resource(String text) {
        return Checks.clean().webResource("ctso_/page.html", bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
