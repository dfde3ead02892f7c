package org.almanac.solution.checking;

import java.util.stream.Stream;
import org.almanac.solution.PackageBuilder;

/** Forms and views of a table. */
final class FormCases {

    private static final String LIBRARY = "<formLibraries><Library name=\"ctso_a.js\"/></formLibraries>";

    private FormCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(
                form(
                        "alm-form-missing-library",
                        "a handler whose library is not loaded",
                        handler("true"),
                        LIBRARY + handler("true")),
                form(
                        "alm-form-missing-library",
                        "a handler, but not where a managed form brings it alone",
                        handler("true"),
                        handler("true").replace("<Handler ", "<Handler solutionaction=\"Added\" ")),
                form(
                        "alm-form-handler-context",
                        "a handler without context",
                        LIBRARY + handler("false"),
                        LIBRARY + handler("true")),
                form("alm-form-tab-label", "a tab without label", tab("A") + tab(""), tab("A") + tab("B")),
                view("alm-view-all-columns", "all columns", "<all-attributes/>", "<attribute name=\"ctso_name\"/>"),
                view("alm-view-leading-wildcard", "a wildcard at the start", condition("%x%"), condition("x%")),
                view(
                        "alm-view-leading-wildcard",
                        "a wildcard, but not that of quick find",
                        condition("%x"),
                        condition("%{0}%")));
    }

    private static String handler(String context) {
        return "<events><event name=\"onload\"><Handlers><Handler functionName=\"f\" libraryName=\"ctso_a.js\" enabled=\"true\""
                + " passExecutionContext=\"" + context + "\"/></Handlers></event></events>";
    }

    private static String tab(String label) {
        return "<tab name=\"t\"><labels><label description=\"" + label + "\" languagecode=\"1033\"/></labels></tab>";
    }

    private static String condition(String value) {
        return "<filter><condition attribute=\"ctso_name\" operator=\"like\" value=\"" + value + "\"/></filter>";
    }

    private static RuleCase form(String rule, String sentence, String fires, String passes) {
        return new RuleCase(rule, sentence, form(fires), form(passes));
    }

    private static byte[] form(String content) {
        return RawPackage.of(table()).replace("</form>", content + "</form>");
    }

    private static RuleCase view(String rule, String sentence, String fires, String passes) {
        return new RuleCase(rule, sentence, view(fires), view(passes));
    }

    private static byte[] view(String content) {
        return RawPackage.of(table()).replace("</fetch>", content + "</fetch>");
    }

    private static PackageBuilder table() {
        return Checks.clean()
                .table(
                        "ctso_Thing",
                        t -> t.column("ctso_Name", "nvarchar")
                                .form("Information", "ctso_name")
                                .view("All", "ctso_name"));
    }
}
